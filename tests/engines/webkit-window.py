#!/usr/bin/python3
"""A bare WebKitGTK window for WebKitWebDriver, whose own (MiniBrowser) cannot be narrower than 447 pixels.

--without=FEATURE, any number of times, turns a feature of the engine off, as an older one lacks it.
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

missing = {option.removeprefix("--without=") for option in sys.argv if option.startswith("--without=")}
settings = WebKit2.Settings()
features = WebKit2.Settings.get_all_features()
for feature in (features.get(index) for index in range(features.get_length())):
    if feature.get_identifier() in missing:
        settings.set_feature_enabled(feature, False)
        missing.remove(feature.get_identifier())
if missing:
    sys.exit(f"WebKit has no feature {', '.join(missing)}")

Gtk.init([])
context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)


def open_view(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True, settings=settings)
    window = Gtk.Window(decorated=False, default_width=390, default_height=844)
    window.add(view)
    window.show_all()
    return view


def begin(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("window")
    session.set_application_info(about)
    session.connect("create-web-view", open_view)


context.connect("automation-started", begin)
Gtk.main()
