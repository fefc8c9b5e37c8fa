import { expect } from 'chai';
import { it } from 'node:test';
import { generateOpenapiTypes, readOpenapiTypes } from '../helpers/generate-openapi.ts';

it('keeps the generated types in step with openapi.yaml', async () => {
  expect(await readOpenapiTypes()).to.equal(await generateOpenapiTypes());
});
