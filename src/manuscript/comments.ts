import { defineHastPlugin } from 'satteri';

/** Removes `<!-- comments -->`: they are for whoever reads the file, and must not reach a browser or feed. */
export const commentsOut = defineHastPlugin({
  name: 'comments-out',
  comment(node, context) {
    context.removeNode(node);
  },
});
