// node check-file.mjs <node_modules> <file>
// One line for each thing that is against the schema which the file names as its own; nothing for a file that fits.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, fileName] = process.argv.slice(2);
const Ajv = createRequire(join(resolve(modules), 'x.js'))('ajv');

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const file = readJson(fileName);
// Microsoft's package keeps the schemas under the paths at which its site publishes them.
const schemaFile = join(modules, '@microsoft/app-manifest/build', new URL(file.$schema).pathname);
// They call themselves draft-04 and use words of draft-07, which is what ajv reads; one has a pattern that is none in Unicode mode.
const { $schema, ...schema } = readJson(schemaFile);
const check = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
if (!check(file)) {
  for (const error of check.errors) console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
