import { openOptions } from '@/utils/browser/openPage';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';

const places = ['', 'jobs', 'pictures', 'verify', 'bin', 'welcome'] as const;
const nameOf = {
  '': 'reports',
  jobs: 'jobs',
  pictures: 'pictures',
  verify: 'verify',
  bin: 'bin',
  welcome: 'welcome',
} as const;

interface Props {
  readonly view: string;
}

/** Where one can go. The present place is marked for eyes and for screen readers. */
export function NavBar({ view }: Props) {
  const words = useWords();
  const here = view === 'report' || view === 'narrow' ? '' : view;
  return (
    <nav className="nav" aria-label={words.library.screen}>
      <span className="brand" aria-hidden="true" lang="zh-CN">
        公开
      </span>
      {places.map((place) => (
        <a
          key={place}
          href={`#${place}`}
          aria-current={here === place ? 'page' : undefined}
          data-testid={`nav-${nameOf[place]}`}
        >
          {words.library.nav[nameOf[place]]}
        </a>
      ))}
      <span className="grow" />
      <Button look="quiet" onPress={() => void openOptions()} testId="nav-options">
        {words.common.options}
      </Button>
    </nav>
  );
}
