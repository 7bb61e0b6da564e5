{
  let { dataset } = document.documentElement;
  let readStored = () => {
    try {
      dataset.stored = Object.keys(localStorage).join(' ');
      for (let e of ['theme', 'keys'])
        if (/^(light|dark|off)$/.test(localStorage[e])) dataset[e] = localStorage[e];
        else document.documentElement.removeAttribute(`data-${e}`);
    } catch {}
  };
  readStored();
  addEventListener('storage', readStored);
  addEventListener('pageshow', (e) => e.persisted && readStored());
  try {
    if (!sessionStorage.fonts) {
      dataset.fonts = 1;
      let lines = () => {
        let texts = document.createTreeWalker(document.body, 4);
        let range = new Range();
        let found = [];
        while (texts.nextNode()) {
          range.selectNode(texts.currentNode);
          found.push([...range.getClientRects()]);
        }
        return found;
      };
      new PerformanceObserver(() =>
        Promise.allSettled(
          Array.from(document.fonts, (e) => e.unicodeRange.startsWith('U+20-') && e.load()),
        ).then(() => {
          sessionStorage.fonts = 1;
          let before = lines();
          delete dataset.fonts;
          let moved = ([e], i) =>
            e &&
            before[i].at(-1)?.bottom > 0 &&
            Math.min(e.top, before[i][0].top) < innerHeight &&
            (Math.abs(e.top - before[i][0].top) > 2 ||
              (before[i][1] && Math.abs(e.left - before[i][0].left) > 2));
          if (lines().some(moved)) dataset.fonts = 1;
        }),
      ).observe({ type: 'paint' });
    }
  } catch {}
}
