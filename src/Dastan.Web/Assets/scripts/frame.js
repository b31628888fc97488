// Within a frame of the paper: tells the page around it how high it is. Around it: makes the frame so high.
(() => {
  const name = "tracker-frame";
  if (window.parent !== window) {
    const tell = () => window.parent.postMessage({ name, height: document.documentElement.offsetHeight }, "*");
    new ResizeObserver(tell).observe(document.documentElement);
    return;
  }
  window.addEventListener("message", ({ data, source }) => {
    if (!data || data.name !== name || !(data.height > 0 && data.height < 4000)) return;
    for (const frame of document.querySelectorAll("iframe[data-tracker-frame]"))
      if (frame.contentWindow === source) frame.height = Math.ceil(data.height);
  });
})();
