import type { NamedSSRLoadedRendererValue } from 'astro';
import { models } from '../../models/index.ts';
import type { Model } from '../../models/model.ts';
import type { Preset } from './choices.ts';
import { type Form, frame, type Slots } from './frame.ts';
import type { Props } from '../browser/awake.ts';
import island from '../browser/island.ts';
import { readState } from '../answer/address.ts';
import { figureOf } from '../../plates/figures/of-calculator.ts';

/** What a page passes to a calculator: what travels to the browser, and what only the build needs. */
export interface Drawing extends Props {
  readonly form: Form;
  readonly presets?: readonly Preset[];
  readonly controls?: readonly string[];
}

const byId: Readonly<Record<string, Model>> = models;

const renderer: NamedSSRLoadedRendererValue = {
  name: 'calculators',
  check: (component) => Promise.resolve(component === island),
  async renderToStaticMarkup(_component, props: Drawing, slots: Slots) {
    const model = byId[props.id];
    if (!model)
      throw new Error(`No model is called "${props.id}". There are: ${Object.keys(byId).join(', ')}.`);
    const figure = await figureOf(props.id);
    const { state } = readState(model, props.words, props.start ?? '');
    return { html: frame({ ...props, model, figure, state, slots }) };
  },
};
export default renderer;
