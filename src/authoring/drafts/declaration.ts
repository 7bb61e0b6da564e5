import { toWrite } from '../../checks/placeholder.ts';
import { yamlText } from '../yaml-text.ts';
import { replaceMarked, type Desk, type Draft } from './draft.ts';

const declaredNext = `${replaceMarked}, as nothing is built before; essays may use it at once`;

export function series({ title, folder }: Desk, id: string): Draft {
  const orders = folder.series.map(({ record }) => Number(record?.fields['order'] ?? 0));
  const fields = {
    title,
    description: toWrite('what the series is about, in one sentence.'),
    introduction: toWrite('why these essays belong together, and in which order to read them.'),
    order: Math.max(0, ...orders) + 1,
  };
  return { file: `series/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}

export function tag({ title }: Desk, id: string): Draft {
  const fields = {
    label: title,
    description: toWrite('what stands under this tag, in one sentence.'),
    introduction: toWrite('what a reader finds here, and what not.'),
  };
  return { file: `tags/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}

export function author({ title, options }: Desk, id: string): Draft {
  const fields = {
    name: title,
    description: toWrite('who this is, in one sentence.'),
    ...(options.url === undefined ? {} : { url: options.url }),
  };
  return { file: `authors/${id}.yaml`, text: yamlText(fields), next: declaredNext };
}
