/** The sign of the product: a ring that is open, for the customer comes round again. */
export function Brand({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden className="kh-brand">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M16.9 9.2A5.6 5.6 0 1 0 17.6 12"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="15.6" cy="7.4" r="1.5" fill="var(--on-accent)" />
    </svg>
  );
}
