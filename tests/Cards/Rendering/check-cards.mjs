// node check-cards.mjs <node_modules> <folder of cards> [<schema>]
// One line of JSON a card: { card, parse: [what Microsoft's parser warns of], schema: [what the schema forbids] }.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { degrade } from './degrade.mjs';

const [modules, folder, schemaFile] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'x.js'));
const { AdaptiveCard, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

const readJson = file => JSON.parse(readFileSync(file, 'utf8'));
const isObject = value => value !== null && typeof value === 'object';

function parse(card) {
  // Its pattern for lang is a global one, which remembers where it was and refuses every second card.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
}

function schemaCheck() {
  if (!schemaFile) return () => [];
  const Ajv = require('ajv');
  const { id, ...schema } = readJson(schemaFile);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  ajv.addSchema(schema, 'card');
  const definition = type => ajv.getSchema(`card#/definitions/${type}`);
  const whole = ajv.getSchema('card');
  // A union says of everything in it that it fits nowhere: the innermost part that fails says why.
  const innermost = (value, path) => {
    if (!isObject(value)) return [];
    const inside = Object.entries(value).flatMap(([name, member]) => innermost(member, `${path}/${name}`));
    const check = inside.length === 0 && value.type && definition(value.type);
    if (!check || check(value)) return inside;
    return check.errors.map(error => `${path}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  };
  return card => (whole(card) ? [] : [...innermost(card, '').slice(0, 5), 'the card does not fit the schema']);
}

const check = schemaCheck();
for (const file of readdirSync(folder).sort()) {
  const card = degrade(readJson(join(folder, file)));
  console.log(JSON.stringify({ card: file, parse: parse(card), schema: check(card) }));
}
