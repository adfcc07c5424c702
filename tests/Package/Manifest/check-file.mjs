// node check-file.mjs <node_modules> <file>
// One line for each thing that is against the schema which the file names as its own; nothing for a file that fits.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, fileName] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), 'x.js'));
const Ajv = require('ajv');
const { AppManifestUtils } = require('@microsoft/app-manifest');

// Microsoft's function would fetch a schema that its package does not have.
globalThis.fetch = async url => { throw new Error(`There is no schema for ${url} here.`); };

const file = JSON.parse(readFileSync(fileName, 'utf8'));
const schema = await AppManifestUtils.fetchSchema(file.$schema);

// As `atk validate --manifest-file` asks it: that mends two patterns first, which in Unicode mode are none.
const mended = Object.entries(schema.patternProperties ?? {}).map(([name, rule]) => [name.replace(/\)\\b\](?=\\\.)/, ')\\b\\]'), rule]);
const asAtk = { ...schema, ...(mended.length > 0 && { patternProperties: Object.fromEntries(mended) }) };
for (const error of await AppManifestUtils.validateAgainstSchema(file, asAtk)) console.log(error);

// The schema calls itself draft-04 and uses words of draft-07, which that passes over and ajv reads.
const { $schema, ...rules } = schema;
const check = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(rules);
if (!check(file)) {
  for (const error of check.errors) console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
