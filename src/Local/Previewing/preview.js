const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;

// Teams reads markdown; the renderer alone does not. Our cards have links in it, and nothing else.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  result.outputHtml = escaped.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');
  result.didProcess = true;
};

const config = new HostConfig(hostConfig(themes.light));
const main = document.querySelector('main');
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

JSON.parse(document.querySelector('#cards').textContent).forEach(({ audience, json }, at) => {
  const card = new AdaptiveCard();
  card.hostConfig = config;
  // Its pattern for lang is a global one, which remembers where it was and refuses every second card.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
  card.parse(degrade(json), new SerializationContext(Versions.v1_5));
  const article = document.createElement('article');
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(card.render());
  article.append(element('h2', `${at + 1}. ${json.fallbackText.split('. ').slice(0, 2).join('. ')}`), element('p', audience), frame);
  main.append(article);
});

// How high a picture of the page has to be.
document.documentElement.dataset.height = Math.ceil(document.documentElement.getBoundingClientRect().height) + 48;
