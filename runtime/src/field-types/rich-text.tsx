import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import './rich-text.css';

/** The elements formatted text is made of, each as itself; of any other only what stands in it is shown. */
const shown = new Set([
  'P',
  'BR',
  'STRONG',
  'EM',
  'U',
  'S',
  'UL',
  'OL',
  'LI',
  'H1',
  'H2',
  'H3',
  'BLOCKQUOTE',
  'CODE',
  'PRE',
  'HR',
]);
const dropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'TITLE']);
const empty = new Set(['BR', 'HR']);

/**
 * Formatted text as React elements. The server has made it clean already; here the text is parsed without being run and built anew
 * from what is known, so that nothing else can ever reach the page.
 */
export function RichText({ html }: { readonly html: string }) {
  const nodes = useMemo(() => childrenOf(new DOMParser().parseFromString(html, 'text/html').body), [html]);
  return <div className="kh-rich">{nodes}</div>;
}

function childrenOf(parent: Node): readonly ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of a text have no identity
  return [...parent.childNodes].map((node, index) => <Fragment key={index}>{show(node)}</Fragment>);
}

function show(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || dropped.has(node.tagName)) return null;
  if (empty.has(node.tagName)) return createElement(node.tagName.toLowerCase());
  if (node.tagName === 'A') return <Link href={node.getAttribute('href')}>{childrenOf(node)}</Link>;
  const children = childrenOf(node);
  return shown.has(node.tagName) ? createElement(node.tagName.toLowerCase(), null, ...children) : children;
}

function Link({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  if (href === null || !/^(https?:|mailto:|tel:)/i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
