import { defineHastPlugin } from 'satteri';

/** What an author noted between `<!--` and `-->` is for who reads the file: no reader's browser or feed gets it. */
export const commentsOut = defineHastPlugin({
  name: 'comments-out',
  comment(node, context) {
    context.removeNode(node);
  },
});
