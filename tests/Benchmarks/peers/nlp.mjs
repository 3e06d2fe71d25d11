// nlp.js with its Chinese package, trained on train.tsv and measured on dev.tsv.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockStart } from '@nlpjs/basic';
import { LangZh } from '@nlpjs/lang-zh';

const read = name => readFileSync(join(process.argv[2], name), 'utf8').split('\n').filter(line => line)
  .map(line => line.split('\t')).map(([, text, label, alternative]) => ({ text, label, alternative }));
const train = read('train.tsv');
const dev = read('dev.tsv');

const dock = await dockStart({ settings: { nlp: { languages: ['zh'], autoSave: false, log: false, nlu: { log: false } } }, use: ['Basic'] });
const container = dock.getContainer();
container.use(LangZh);
const nlp = dock.get('nlp');
nlp.addLanguage('zh');
for (const { text, label } of train) nlp.addDocument('zh', text, label);
await nlp.train();

const answers = [];
const started = process.hrtime.bigint();
for (const { text } of dev) {
  const { classifications } = await nlp.process('zh', text);
  answers.push(classifications.map(entry => entry.intent));
}
const seconds = Number(process.hrtime.bigint() - started) / 1e9;

const share = holds => dev.filter((question, i) => holds(question, answers[i])).length / dev.length;
const labels = [...new Set(dev.map(question => question.label))];
const f1 = labels.map(label => {
  const right = dev.filter((question, i) => question.label === label && answers[i][0] === label).length;
  return 2 * right / (dev.filter(question => question.label === label).length + answers.filter(ranked => ranked[0] === label).length);
});
const figures = [
  share((question, ranked) => ranked[0] === question.label).toFixed(4).padStart(9),
  share((question, ranked) => ranked[0] === question.label || (question.alternative && ranked[0] === question.alternative)).toFixed(4).padStart(18),
  (f1.reduce((sum, value) => sum + value, 0) / f1.length).toFixed(4).padStart(10),
  share((question, ranked) => ranked.slice(0, 3).includes(question.label)).toFixed(4).padStart(8),
  (dev.length / seconds).toFixed(0).padStart(27),
  (Buffer.byteLength(nlp.export()) / 1e6).toFixed(1).padStart(7),
];
console.log('nlp.js basic with lang-zh'.padEnd(38) + figures.join('') + ' MB');
process.exit(0);
