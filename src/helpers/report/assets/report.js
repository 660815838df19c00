// A page works without this script: it adds enlarged figures, buttons that open all code or evidence, and the
// place in the table of contents.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // figures open in a dialog at full size
  const dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  dialog.setAttribute("aria-label", "Figure, enlarged");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.append(close);
  document.body.append(dialog);
  for (const image of all("figure.figure img")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.title = "Enlarge";
    image.replaceWith(button);
    button.append(image);
    button.addEventListener("click", () => {
      const words = document.createElement("p");
      words.textContent = image.alt;
      dialog.replaceChildren(close, image.cloneNode(), words);
      dialog.showModal();
    });
  }

  // one button for all code, one for all evidence
  const tools = document.querySelector(".tools");
  const toggle = (found, show, hide) => {
    if (!tools || found.length === 0) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = show;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") === "false";
      button.setAttribute("aria-pressed", String(open));
      button.textContent = open ? hide : show;
      for (const item of found) item.open = open;
    });
    tools.append(button);
    tools.hidden = false;
  };
  toggle(all("details.code"), "Show all code", "Hide all code");
  toggle(all(".output.html details"), "Open all evidence", "Close all evidence");

  // a link to a piece of evidence opens what it stands in
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target || null; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // the section on the screen is marked in the contents
  const links = new Map(all(".contents a").map((link) => [link.hash.slice(1), link]));
  const sections = all("main h2[id]").filter((heading) => links.has(heading.id));
  const mark = () => {
    const above = sections.filter((heading) => heading.getBoundingClientRect().top < 120);
    const current = above.length ? above[above.length - 1].id : "";
    for (const [id, link] of links) link.toggleAttribute("data-here", id === current);
  };
  if (sections.length) {
    addEventListener("scroll", mark, { passive: true });
    mark();
  }
})();
