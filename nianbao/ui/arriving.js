// A page that is opened stands still: it is shown once its parts have their places, or after a while as it is.
const SHOWN = "nianbao-shown";
const PATIENCE = 900;
const STILL = 90;
const WAITING = "[data-testid=stSkeleton]";

export default function () {
  const root = document.documentElement;
  if (root.dataset.arriving) return;
  root.dataset.arriving = "yes";
  const start = performance.now();
  let height = -1;
  let since = start;
  const look = (now) => {
    const page = document.querySelector("[data-testid=stMainBlockContainer]");
    const running = !document.querySelector("[data-test-script-state=notRunning]");
    if (running || !page || page.querySelector(WAITING) || page.scrollHeight !== height) {
      height = page?.scrollHeight ?? -1;
      since = now;
    }
    if (now - since >= STILL || now - start > PATIENCE) root.classList.add(SHOWN);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
