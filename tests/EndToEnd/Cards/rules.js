// What axe asks of a card, in the gallery and in the Playground.
(() => {
  const aboutColours = ['color-contrast', 'link-in-text-block'];
  const aboutPlaces = ['target-size', 'scrollable-region-focusable'];
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Off by default: the one is new in 2.2, the other experimental, though who says what they see has to reach the button.
  const besides = ['target-size', 'label-content-name-mismatch'];

  // What only Microsoft can mend, with the reason; docs/accessibility.md says it to the reader.
  const microsofts = {
    'target-size': [
      // The library draws these boxes itself, 13 pixels high in rows of 19, and has no setting for it. The Playground's are larger.
      '.ac-choiceSetInput-multiSelect input', '.ac-choiceSetInput-expanded input',
    ],
    // The Playground puts a button of its own around the library's, and the attribute stays inside, on what is no button any more.
    'aria-allowed-attr': ['.ac-pushButton-content.expandable'],
    // Its button keeps naming what it unfolds, and what it unfolds has lost that id.
    'aria-valid-attr-value': ['.fui-Button[aria-controls]'],
  };

  async function violations(context, options) {
    const { violations } = await axe.run(context, {
      resultTypes: ['violations'], elementRef: true, selectors: false, preload: false, ...options,
    });
    return violations.flatMap(({ id, nodes }) => nodes
      .filter(({ element }) => !microsofts[id]?.some(part => element.matches(part)))
      .map(({ element, html, any, failureSummary }) => ({
        element, line: `${id}: ${html.slice(0, 160)}: ${any[0]?.message ?? failureSummary}`,
      })));
  }

  const turned = (ids, enabled) => ids.map(id => [id, { enabled }]);
  const rulesOf = colours => Object.fromEntries([...turned(aboutColours, colours), ...turned(besides, true)]);

  window.rules = {
    all: context => violations(context, { runOnly: levels, rules: rulesOf(true) }),
    allButColours: context => violations(context, { runOnly: levels, rules: rulesOf(false) }),
    colours: context => violations(context, { runOnly: aboutColours }),
    places: context => violations(context, { runOnly: aboutPlaces }),
  };
})();
