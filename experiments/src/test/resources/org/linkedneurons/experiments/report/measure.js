// Appended to a copy of the page: tells the frame around it what the browser made of it.
addEventListener("load", () => {
  const colour = (element, property) => getComputedStyle(element)[property];
  const area = (element) => element.getBoundingClientRect();
  const overlap = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const charts = [...document.querySelectorAll("figure > svg")];
  const texts = (chart) => [...chart.querySelectorAll("text")].map(area);
  const empty = (chart) => {
    const curves = [...chart.querySelectorAll(".curve")];
    return curves.length === 0 || curves.some((curve) => !(curve.getBBox().width > 50));
  };
  const title = (chart) => chart.getAttribute("aria-label");
  const page = () => colour(document.body, "backgroundColor");
  const theme = document.getElementById("theme");
  const before = page();
  theme.click();
  const switched = page();
  theme.click();
  const key = document.querySelector(".legend button");
  const faded = () =>
    [...document.querySelectorAll(".line")].filter((line) => colour(line, "opacity") < 1).length;
  key.click();
  const fadedByLegend = faded();
  key.click();
  parent.postMessage(JSON.stringify({
    inner: innerWidth,
    scroll: document.documentElement.scrollWidth,
    charts: charts.length,
    empty: charts.filter(empty).map(title),
    overlapping: charts
      .filter((chart) => texts(chart).some((a, i) => texts(chart).some((b, j) => i < j && overlap(a, b))))
      .map(title),
    cut: charts
      .filter((chart) => texts(chart).some((text) =>
        text.left < area(chart).left - 1 || text.right > area(chart).right + 1))
      .map(title),
    smallestText: Math.min(...charts.flatMap((chart) =>
      [...chart.querySelectorAll("text")].map((text) =>
        parseFloat(colour(text, "fontSize")) * area(chart).width / chart.viewBox.baseVal.width))),
    page: before,
    switched,
    back: page(),
    fadedByLegend,
    faded: faded(),
    curves: [...new Set([...document.querySelectorAll("figure .curve")].map((c) => colour(c, "stroke")))],
  }), "*");
});
