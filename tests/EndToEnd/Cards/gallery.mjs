import { degrade } from './degrade.mjs';
import { drawn } from './drawing.mjs';
import { hostConfig, themes } from './themes.mjs';

const isObject = value => value !== null && typeof value === 'object';

/** All that buttons fold out is shown, each id is unique on the page, and cards within cards are set apart. */
function unfold(value, prefix, inner) {
  if (Array.isArray(value)) return value.map(item => unfold(item, prefix, inner));
  if (!isObject(value)) return value;
  const { isVisible, ...shown } = value;
  if (shown.type === 'Action.ShowCard') inner.push(shown.card);
  return Object.fromEntries(Object.entries(shown).map(([name, member]) => [
    name,
    name === 'id' && shown.type ? prefix + member
      : name === 'targetElements' ? member.map(id => prefix + id)
      : name === 'data' || name === 'card' ? member
      : unfold(member, prefix, inner),
  ]));
}

function drawOne(card, name, config, prefix, parent) {
  const inner = [];
  const frame = document.createElement('section');
  frame.dataset.card = name;
  frame.append(drawn(unfold(card, prefix, inner), config));
  parent.append(frame);
  inner.forEach(({ body }, at) => drawOne(
    { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Container', style: 'emphasis', items: body }] }, name, config, `${prefix}${at}-`, frame));
}

let theme = '';
let light = [];

/** Draws the cards, each with what its buttons fold out below it. */
window.draw = (cards, name) => {
  theme = name;
  const config = new window.AdaptiveCards.HostConfig(hostConfig(themes[theme]));
  document.body.style.cssText = `background: ${themes[theme].boxes.default}; --link: ${themes[theme].accent}`;
  const main = document.querySelector('main');
  main.replaceChildren();
  main.style.removeProperty('width');
  cards.forEach(({ name, json }, at) => drawOne(degrade(JSON.parse(json)), name, config, `c${at}-`, main));
  if (theme === 'light') light = skeletonsOf();
};

const cardOf = node => node.closest('[data-card]')?.dataset.card ?? 'page';

/** One text of each colour, size and weight on each ground, and each link: axe says the same of all others. */
function samples() {
  const samples = new Map();
  for (const element of document.querySelectorAll('main *')) {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const hasText = [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    if (!hasText && !element.matches('input, select, textarea')) continue;
    const grounds = [];
    for (let ground = element; ground.tagName !== 'MAIN'; ground = ground.parentElement) {
      const { backgroundColor, opacity } = getComputedStyle(ground);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || opacity !== '1') grounds.push(backgroundColor, opacity);
    }
    const kind = [element.tagName, color, fontSize, fontWeight, ...grounds].join();
    if (!samples.has(kind)) samples.set(kind, element);
  }
  return [...samples.values(), ...document.querySelectorAll('main a')];
}

/** Each card without its colours and without the ids that the library draws by lot. */
const skeletonsOf = () => [...document.querySelectorAll('main > section')].map(card => card.outerHTML
  .replace(/rgba?\([^)]*\)|#[0-9a-f]{3,8}\b/gi, '').replace(/__ac-[\w-]+/g, ''));

/** What is wider than its card, and words of the bot's own that do not fit on a line: here nothing breaks them in two. */
const misfits = () => [...document.querySelectorAll('section, .ac-textBlock, label')]
  .filter(element => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
  .map(element => ({ element, line: `${element.scrollWidth} in ${element.clientWidth}: ${element.textContent.slice(0, 80)}` }));

/** The cards that differ in more than their colours from what they were in the light, at the width in which they were drawn. */
const differences = () => skeletonsOf().flatMap((skeleton, at) => skeleton === light[at] ? [] : [
  { element: document.querySelectorAll('main > section')[at], line: 'another card than in the light' },
]);

const checks = {
  differences,
  misfits,
  allButColours: () => rules.allButColours('main'),
  colours: () => rules.colours(samples()),
  places: () => rules.places('main'),
};

/** What the checks find at a width, a line for each fault. */
window.check = async (width, names) => {
  document.querySelector('main').style.width = `${width}px`;
  const found = [];
  for (const name of names) found.push(...await checks[name]());
  return found.map(({ element, line }) => `${cardOf(element)}, ${theme} at ${width} pixels: ${line}`);
};
