import { Skeleton } from '../../kit/state.tsx';
import './shell.css';

/** The shell's own layout while it is not known who is here. */
export function ShellSkeleton() {
  return (
    <div className="kh-shell" aria-busy>
      <div className="kh-nav kh-nav-waiting" aria-hidden>
        {[60, 80, 72, 64, 76, 58, 70].map((width) => (
          <Skeleton key={width} width={`${width}%`} />
        ))}
      </div>
      <div className="kh-shell-main">
        <div className="kh-top" aria-hidden />
      </div>
    </div>
  );
}
