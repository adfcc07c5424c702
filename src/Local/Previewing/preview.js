const config = new window.AdaptiveCards.HostConfig(hostConfig(themes.light));
const main = document.querySelector('main');
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

JSON.parse(document.querySelector('#cards').textContent).forEach(({ audience, json }, at) => {
  const article = document.createElement('article');
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(drawn(degrade(json), config));
  article.append(element('h2', `${at + 1}. ${json.fallbackText.split('. ').slice(0, 2).join('. ')}`), element('p', audience), frame);
  main.append(article);
});

// How high a picture of the page has to be.
document.documentElement.dataset.height = Math.ceil(document.documentElement.getBoundingClientRect().height) + 48;
