const { AdaptiveCard, SerializationContext, Versions } = window.AdaptiveCards;

/** Teams reads markdown; the renderer alone does not. Our cards have links in it, and nothing else. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  result.outputHtml = escaped.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>');
  result.didProcess = true;
};

/** A card that has nothing newer in it than the renderer knows, as an element. */
export function drawn(card, config) {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = config;
  // Its pattern for lang is a global one, which remembers where it was and refuses every second card.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
  parsed.parse(card, new SerializationContext(Versions.v1_5));
  return parsed.render();
}
