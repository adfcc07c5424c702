import { degrade } from './degrade.mjs';
import { hostConfig, themes } from './themes.mjs';

const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
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
  const parsed = new AdaptiveCard();
  parsed.hostConfig = config;
  // Its pattern for lang is a global one, which remembers where it was and refuses every second card.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
  parsed.parse(unfold(card, prefix, inner), new SerializationContext(Versions.v1_5));
  const frame = document.createElement('section');
  frame.dataset.card = name;
  frame.append(parsed.render());
  parent.append(frame);
  inner.forEach(({ body }, at) => drawOne(
    { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Container', style: 'emphasis', items: body }] }, name, config, `${prefix}${at}-`, frame));
}

/** Draws the cards, each with what its buttons fold out below it. */
window.draw = (cards, theme) => {
  // Teams reads markdown; the renderer alone does not. Our cards have links in it, and nothing else.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    result.outputHtml = escaped.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');
    result.didProcess = true;
  };
  const config = new HostConfig(hostConfig(themes[theme]));
  document.body.style.cssText = `background: ${themes[theme].boxes.default}; --link: ${themes[theme].accent}`;
  const main = document.querySelector('main');
  main.replaceChildren();
  main.style.width = '446px';
  cards.forEach(({ name, json }, at) => drawOne(degrade(JSON.parse(json)), name, config, `c${at}-`, main));
};

const cardOf = node => node.closest('[data-card]')?.dataset.card ?? 'page';

/** What axe finds, a line for each rule and element. */
window.audit = async theme => {
  // Colours alone differ from theme to theme. The second rule is experimental: who says what they see has to reach the button.
  const rules = theme === 'light' ? { rules: { 'label-content-name-mismatch': { enabled: true } } } : { runOnly: ['color-contrast'] };
  const { violations } = await axe.run('main', { resultTypes: ['violations'], elementRef: true, ...rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(node =>
    `${id}: ${cardOf(node.element)}: ${node.html.slice(0, 160)}: ${node.any[0]?.message ?? node.failureSummary}`));
};

/** What is wider than its card, and words of the bot's own that do not fit on a line: here nothing breaks them in two. */
window.misfits = width => {
  document.querySelector('main').style.width = `${width}px`;
  return [...document.querySelectorAll('section, .ac-textBlock, label')]
    .filter(element => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
    .map(element => `${cardOf(element)}: ${element.scrollWidth} in ${element.clientWidth}: ${element.textContent.slice(0, 80)}`);
};
