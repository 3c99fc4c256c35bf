const root = document.documentElement;
const remembered = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
if (remembered()) root.dataset.theme = remembered();
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* for this visit only */ }
});
for (const key of document.querySelectorAll(".legend button")) {
  key.addEventListener("click", () => {
    const chosen = key.getAttribute("aria-pressed") !== "true";
    const group = key.closest(".group");
    group.classList.toggle("chosen", chosen);
    for (const other of group.querySelectorAll(".legend button"))
      other.setAttribute("aria-pressed", String(chosen && other === key));
    for (const line of group.querySelectorAll("figure [data-name]"))
      line.classList.toggle("on", chosen && line.dataset.name === key.dataset.name);
  });
}
