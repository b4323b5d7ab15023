// Judges an OpenAPI document twice: by the specification's own schema, and by the rules of a linter, which also holds
// every example to its schema. Prints what it finds, one line each; nothing if all is well.
import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const file = process.argv[2];
const text = await readFile(file, 'utf8');
const problems = [];

const validator = new Validator();
const result = await validator.validate(JSON.parse(text));
if (!result.valid) {
  problems.push(...[result.errors].flat().map((error) => `schema: ${error.instancePath ?? ''} ${error.message ?? error}`));
}
if (validator.version !== '3.1') {
  problems.push(`schema: judged as version ${validator.version}`);
}

const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    // Anybody may ask how the server is; and the examples of hosts are those of example.com.
    'operation-4xx-response': 'off',
    'no-server-example.com': 'off',
    'no-invalid-schema-examples': 'error',
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'operation-description': 'off',
    'tag-description': 'error',
    'operation-operationId-unique': 'error',
    'no-unused-components': 'error',
  },
});
for (const found of await lintFromString({ source: text, absoluteRef: file, config })) {
  const place = found.location?.[0]?.pointer ?? '';
  problems.push(`${found.ruleId}: ${place} ${found.message}`);
}
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
