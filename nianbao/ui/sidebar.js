// On a narrow screen the list of pages lies over the page: it folds away once a page is chosen.
const NARROW = 768;

export default function ({ parentElement }) {
  const host = parentElement.getRootNode().host ?? parentElement;
  const sidebar = host.closest("[data-testid=stSidebar]");
  if (!sidebar || sidebar.dataset.folds) return;
  sidebar.dataset.folds = "yes";
  sidebar.addEventListener("click", (event) => {
    if (window.innerWidth > NARROW || !event.target.closest("[data-testid=stPageLink]")) return;
    sidebar.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });
}
