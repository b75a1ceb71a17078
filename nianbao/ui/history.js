// Before it shows another page, the dashboard notes that page's query under the address of the page that is
// left. This note is put right, so that the browser's back key leads to the view as it was.
const SOON = 2000;
const KEPT = "nianbaoHistory";

function watch() {
  const push = history.pushState.bind(history);
  let left = null;
  history.pushState = (state, title, url) => {
    const next = new URL(url, location.href);
    if (next.pathname === location.pathname) {
      left = { href: location.href, at: Date.now() };
    } else {
      if (left && Date.now() - left.at < SOON) history.replaceState(history.state, "", left.href);
      left = null;
    }
    return push(state, title, url);
  };
}

export default function () {
  if (window[KEPT]) return;
  window[KEPT] = true;
  watch();
}
