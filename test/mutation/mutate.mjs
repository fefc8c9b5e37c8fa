/**
 * Mutation test of a checkout: puts one bug after the other into its sources and looks which stage of its tests fails.
 *
 *   node test/mutation/mutate.mjs test/mutation/config.json [--areas=domain,store] [--only=ID,ID] [--stages=NAME,NAME] [--until=HH:MM] [--checked]
 *
 * CONFIG.json: `{ checkout, out, mutants?, doubt?, title?, stages: [{ name, command, areas? }] }`, paths from its folder.
 *   `command` runs by the shell in the checkout and fails when a test does; `areas` limits a stage to some mutants.
 *   `doubt`: pattern of an output, such as of a time-out, that has to come twice to count as a kill.
 *   `title`: pattern whose first group is the first failing test.
 * mutants.json: `[{ id, area, file, from, to }]`; `from` stands exactly once in `file`.
 * First each stage has to pass on the sources as they are (`--checked` skips that). Results are kept after each mutant,
 * and the next run goes on: what is killed stays so, and a survivor runs only the stages that it has not passed yet.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const options = { areas: text, only: text, stages: text, until: text, checked: { type: 'boolean' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const configFile = resolve(positionals[0] ?? 'config.json');
const config = JSON.parse(readFileSync(configFile, 'utf8'));
const beside = (path) => resolve(dirname(configFile), path);
const [checkout, out] = [beside(config.checkout), beside(config.out)];
const mutants = JSON.parse(readFileSync(beside(config.mutants ?? 'mutants.json'), 'utf8'));
const results = existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')).results : {};
const isWanted = (option, name) => option === undefined || option.split(',').includes(name);
const isOf = ({ areas }, area) => areas === undefined || areas.includes(area);

let undo = () => {};
let child;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    undo();
    if (child?.exitCode === null) process.kill(-child.pid);
    process.exit(130);
  });
}

/** What is wrong with a mutant that is stale or can't be parsed. */
function faultOf({ id, file, from, to }, at) {
  if (mutants.findIndex((each) => each.id === id) !== at) return `${id}: twice in the list`;
  const source = readFileSync(resolve(checkout, file), 'utf8');
  const count = source.split(from).length - 1;
  if (count !== 1 || from === to) return `${id}: found ${count} times in ${file}`;
  try {
    stripTypeScriptTypes(
      source.replace(from, () => to),
      { mode: 'transform' },
    );
  } catch (error) {
    return `${id}: ${error.message}`;
  }
}

/** Runs a command in the checkout; resolves with its exit code and what it wrote. */
function run(command) {
  return new Promise((done) => {
    let output = '';
    child = spawn(command, { cwd: checkout, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => done({ code, output }));
  });
}

/** The first failing test of a stage, or `undefined` when it passes; a doubtful failure has to come twice. */
async function failureOf({ command }) {
  let { code, output } = await run(command);
  if (code !== 0 && config.doubt && new RegExp(config.doubt, 'm').test(output)) ({ code, output } = await run(command));
  const title = config.title && new RegExp(config.title, 'm').exec(output)?.[1];
  return code === 0 ? undefined : (title ?? output.slice(-300)).trim().slice(0, 300);
}

/** Runs stages on a mutant until one fails. */
async function judge({ id, area, file, from, to }, stages) {
  const path = resolve(checkout, file);
  const source = readFileSync(path, 'utf8');
  const passed = results[id]?.passed ?? [];
  undo = () => writeFileSync(path, source);
  try {
    writeFileSync(
      path,
      source.replace(from, () => to),
    );
    for (const { name, ...stage } of stages) {
      const by = await failureOf(stage);
      if (by !== undefined) return { area, file, passed, killed: name, by };
      passed.push(name);
    }
    return { area, file, passed };
  } finally {
    undo();
    undo = () => {};
  }
}

/** Writes the results and the score; `open`: survivors so far, with stages left to run. */
function save() {
  const ran = mutants.filter(({ id }) => results[id]);
  const alive = ran.filter(({ id }) => !results[id].killed);
  const isOpen = ({ id, area }) =>
    config.stages.some((each) => isOf(each, area) && !results[id].passed.includes(each.name));
  const [open, survived] = [alive.filter(isOpen), alive.filter((each) => !isOpen(each))].map((all) =>
    all.map(({ id }) => id),
  );
  const score = {
    mutants: mutants.length,
    ran: ran.length,
    killed: ran.length - alive.length,
    survived: survived.length,
  };
  writeFileSync(out, `${JSON.stringify({ score, survived, open, results }, undefined, 2)}\n`);
  return score;
}

const faults = mutants.map(faultOf).filter(Boolean);
if (faults.length > 0) throw new Error(`Mutants to mend:\n${faults.join('\n')}`);
const stages = config.stages.filter(({ name }) => isWanted(values.stages, name));
for (const stage of values.checked ? [] : stages) {
  const failure = await failureOf(stage);
  if (failure !== undefined) throw new Error(`The sources as they are fail in ${stage.name}: ${failure}`);
}
for (const mutant of mutants) {
  if (values.until && new Date().toISOString().slice(11, 16) >= values.until) break;
  const { id, area } = mutant;
  const left = stages.filter((each) => isOf(each, area) && !results[id]?.passed.includes(each.name));
  if (!isWanted(values.areas, area) || !isWanted(values.only, id) || results[id]?.killed || left.length === 0) continue;
  results[id] = await judge(mutant, left);
  console.log(
    `${results[id].killed ? `killed by ${results[id].killed}` : 'passed all of it'}: ${id}  ${results[id].by ?? ''}`,
  );
  save();
}
console.log(save());
