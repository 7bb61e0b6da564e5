{
  let { dataset } = document.documentElement;
  let readStored = () => {
    try {
      dataset.stored = Object.keys(localStorage).join(' ');
      for (let e of ['theme', 'keys'])
        if (/^(light|dark|off)$/.test(localStorage[e])) dataset[e] = localStorage[e];
        else delete dataset[e];
    } catch {}
  };
  readStored();
  addEventListener('storage', readStored);
  addEventListener('pageshow', (e) => e.persisted && readStored());
  try {
    if (!sessionStorage.fonts) {
      dataset.fonts = 1;
      new PerformanceObserver(() =>
        Promise.allSettled(
          Array.from(document.fonts, (e) => e.unicodeRange.startsWith('U+20-') && e.load()),
        ).then(() => {
          delete dataset.fonts;
          sessionStorage.fonts = 1;
        }),
      ).observe({ type: 'paint' });
    }
  } catch {}
}
