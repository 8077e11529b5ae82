interface Props {
  readonly step: number;
}

const lines = (from: number, count: number, width = 120) =>
  [0, 1, 2, 3, 4, 5]
    .slice(0, count)
    .map((n) => (
      <rect
        key={n}
        x={24}
        y={from + n * 12}
        width={n === count - 1 ? width * 0.6 : width}
        height={4}
        rx={2}
        className="pic-line"
      />
    ));

/** A plain drawing of one step; the words beside it say the same, so it is hidden from screen readers. */
export function StepPicture({ step }: Props) {
  return (
    <svg viewBox="0 0 240 140" className="step-picture" aria-hidden="true">
      <rect x={8} y={8} width={224} height={124} rx={6} className="pic-page" />
      <rect x={8} y={8} width={224} height={18} rx={6} className="pic-bar" />
      {step === 0 && (
        <>
          <rect x={24} y={38} width={150} height={8} rx={2} className="pic-ink" />
          {lines(58, 5, 170)}
          <rect x={204} y={11} width={12} height={12} rx={2} className="pic-seal" />
        </>
      )}
      {step === 1 && (
        <>
          {lines(40, 6, 84)}
          <rect x={126} y={30} width={98} height={94} rx={4} className="pic-card" />
          <rect x={136} y={40} width={60} height={6} rx={2} className="pic-ink" />
          <rect x={136} y={54} width={44} height={14} rx={3} className="pic-accent" />
          <rect x={136} y={78} width={76} height={4} rx={2} className="pic-line" />
          <rect x={136} y={90} width={76} height={4} rx={2} className="pic-line" />
          <rect x={136} y={102} width={50} height={4} rx={2} className="pic-line" />
        </>
      )}
      {step === 2 && (
        <>
          {[0, 1, 2, 3, 4].map((row) => (
            <g key={row}>
              <rect
                x={24}
                y={36 + row * 18}
                width={120}
                height={10}
                rx={2}
                className={row === 1 ? 'pic-accent' : 'pic-line'}
              />
              <rect x={152} y={36 + row * 18} width={34} height={10} rx={2} className="pic-line" />
            </g>
          ))}
          <path d="M206 56 v36 m-10 -10 l10 12 l10 -12" className="pic-arrow" />
        </>
      )}
    </svg>
  );
}
