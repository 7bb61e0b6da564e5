{
  let { dataset } = document.documentElement;
  if (navigator.share) dataset.sends = 1;
  let readStored = () => {
    dataset.stored = Object.keys(localStorage).join(' ');
    for (let e of ['theme', 'keys'])
      if (/^(light|dark|off)$/.test(localStorage[e])) dataset[e] = localStorage[e];
      else document.documentElement.removeAttribute(`data-${e}`);
  };
  try {
    readStored();
    addEventListener('storage', readStored);
    addEventListener('pageshow', readStored);
    if (!sessionStorage.fonts) {
      dataset.fonts = 1;
      let range = new Range();
      let place = (text) => {
        range.selectNodeContents(text);
        let { top, bottom, width } = range.getBoundingClientRect();
        let height = Math.min(bottom, innerHeight) - Math.max(top, 0);
        return { text, top, area: height * width, start: range.getClientRects()[0]?.left };
      };
      let textsInSight = () => {
        let all = [];
        // What an element out of sight holds is passed over whole: a page is long, and each place costs.
        let texts = document.createTreeWalker(document.body, 5, (node) => {
          if (node.nodeType === 3) return 1;
          let { top, bottom, width } = node.getBoundingClientRect();
          return width && (top > innerHeight || bottom < 0) ? 2 : 3;
        });
        while (texts.nextNode()) all.push(place(texts.currentNode));
        return all.filter(({ area }) => area > 0);
      };
      new PerformanceObserver(() =>
        Promise.allSettled(
          Array.from(
            document.fonts,
            (e) => e.unicodeRange.startsWith('U+20-') && !/Math/.test(e.family) && e.load(),
          ),
        ).then(() => {
          let before = textsInSight();
          delete dataset.fonts;
          sessionStorage.fonts = 1;
          // As browsers count it: the area of what moved, times how far that moved that moved most.
          let moved = 0;
          let far = 0;
          for (let { text, top, area, start } of before) {
            let now = place(text);
            let aside = Math.abs(now.start - start);
            if (Math.abs(now.top - top) > 1) moved = far = Infinity;
            else if (aside >= 3) {
              moved += area;
              far = Math.max(far, aside);
            }
          }
          if (moved * far > 5e-4 * innerWidth * innerHeight * Math.max(innerWidth, innerHeight))
            dataset.fonts = 1;
        }),
      ).observe({ type: 'paint' });
    }
  } catch {}
}
