import sanitizeHtml from 'sanitize-html';

/** All that formatted text is made of. What is not here loses its tags, scripts and styles with all that is in them. */
const options: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'h1',
    'h2',
    'h3',
    'blockquote',
    'code',
    'pre',
    'hr',
  ],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    div: 'p',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    a: (_, { href }) => ({
      tagName: 'a',
      attribs: { ...(href === undefined ? {} : { href }), rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
  },
};

/** Formatted text as it may be kept and shown to anybody. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, options).trim();
}
