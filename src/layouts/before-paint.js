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
      let tops = () =>
        Array.from(document.querySelectorAll('main :not(a, b, code, em, i, span, strong, sup, time)'), (e) =>
          Math.round(e.getBoundingClientRect().top),
        );
      new PerformanceObserver(() =>
        Promise.allSettled(
          Array.from(document.fonts, (e) => e.unicodeRange.startsWith('U+20-') && e.load()),
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
