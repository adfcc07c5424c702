// node check-file.mjs <node_modules> <schema> <file>
// One line for each thing that the schema forbids; nothing for a file that fits.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, schemaFile, file] = process.argv.slice(2);
const Ajv = createRequire(join(resolve(modules), 'x.js'))('ajv');

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
// They call themselves draft-04 and use words of draft-07, which is what ajv reads; one has a pattern that is none in Unicode mode.
const { $schema, ...schema } = readJson(schemaFile);
const check = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
if (!check(readJson(file))) {
  for (const error of check.errors) console.log(`${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
