// The names of regions on the map, as they are on the screen.

/**
 * The names that are shown: the region, the box of ink of each line, and the share of it that stands on another region's ground. Of a
 * line's height the ink takes .74 above the base line.
 */
export const names = (page) =>
  page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector(".map-frame").getBoundingClientRect();
    const ground = (x, y) => document.elementsFromPoint(x, y).filter((part) => part.id.startsWith("outline-")).map((part) => part.id.slice(-2));
    return [...document.querySelectorAll(".label")]
      .filter((label) => parseFloat(getComputedStyle(label).fontSize) > 0 && getComputedStyle(label).opacity > 0 && label.closest("[display=none]") === null)
      .map((label) => {
        const region = label.closest("a").id.slice(-2);
        const lines = [...label.querySelectorAll("tspan")];
        const boxes = (lines.length > 0 ? lines : [label]).map((line) => {
          const box = line.getBoundingClientRect();
          return { left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.top + box.height * 0.8 };
        });
        const points = boxes.flatMap((box) =>
          Array.from({ length: 24 }, (_, at) => (at + 0.5) / 24).flatMap((dx) => [0.1, 0.3, 0.5, 0.7, 0.9].map((dy) => [box.left + dx * (box.right - box.left), box.top + dy * (box.bottom - box.top)])),
        );
        const onOthers = points.filter(([x, y]) => ground(x, y).some((code) => code !== region)).length / points.length;
        const isInside = boxes.every((box) => box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom);
        return { region, text: label.textContent, boxes, onOthers, isInside };
      });
  });

export const areApart = (a, b) => a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
export const overlaps = (all) =>
  all.flatMap((one, at) => all.slice(at + 1).filter((other) => one.boxes.some((a) => other.boxes.some((b) => !areApart(a, b)))).map((other) => `${one.text} ${other.text}`));
