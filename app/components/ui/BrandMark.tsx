/** Two halves of concentric rings, shifted by one so that they join into a continuous line. */
export function BrandMark() {
  return (
    <svg
      className="brand-mark"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.1"
      aria-hidden="true"
    >
      <path d="M14 8.9A3.4 3.4 0 0 0 14 15.7M14 12.3A3.4 3.4 0 0 1 14 19.1" />
      <path d="M14 5.5A6.8 6.8 0 0 0 14 19.1M14 8.9A6.8 6.8 0 0 1 14 22.5" />
      <path d="M14 2.1A10.2 10.2 0 0 0 14 22.5M14 5.5A10.2 10.2 0 0 1 14 25.9" />
    </svg>
  )
}
