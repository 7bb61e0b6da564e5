{
  let { dataset } = document.documentElement;
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
      let tops = () => {
        let all = [];
        let range = new Range();
        for (let texts = document.createTreeWalker(document.body, 4); texts.nextNode();) {
          range.selectNodeContents(texts.currentNode);
          all.push(range.getBoundingClientRect().top);
        }
        return all;
      };
      new PerformanceObserver(() =>
        Promise.allSettled(
          Array.from(
            document.fonts,
            (e) => e.unicodeRange.startsWith('U+20-') && !/Math/.test(e.family) && e.load(),
          ),
        ).then(() => {
          let before = tops();
          delete dataset.fonts;
          sessionStorage.fonts = 1;
          if (
            tops().some((top, i) => Math.min(top, before[i]) < innerHeight && Math.abs(top - before[i]) > 1)
          )
            dataset.fonts = 1;
        }),
      ).observe({ type: 'paint' });
    }
  } catch {}
}
