import { VerifyView } from '../export/VerifyView';
import { JobDetail } from '../jobs/JobDetail';
import { JobsView } from '../jobs/JobsView';
import { PicturesView } from '../pictures/PicturesView';
import { WelcomeView } from '../pictures/WelcomeView';
import { BackupBanner } from './BackupBanner';
import { BinView } from './BinView';
import type { Conditions } from './conditions';
import { NavBar } from './NavBar';
import { readNarrowed } from './narrowedHash';
import { ReportsView } from './ReportsView';
import { StoreGate } from './StoreGate';
import { UnsoundBanner } from './UnsoundBanner';
import { useHash } from './useHash';

/** What the library shows for the address's hash. */
export function LibraryApp() {
  const hash = useHash();
  const [view = '', id] = hash.split('/');
  return (
    <>
      <NavBar view={view} />
      <div className="library-main">
        <StoreGate
          foot={
            <>
              <UnsoundBanner />
              <BackupBanner />
            </>
          }
        >
          <View view={view} id={id} asked={readNarrowed(hash)} />
        </StoreGate>
      </div>
    </>
  );
}

interface ViewProps {
  readonly view: string;
  readonly id: string | undefined;
  readonly asked: Conditions | undefined;
}

function View({ view, id, asked }: ViewProps) {
  switch (view) {
    case 'jobs':
      return id ? <JobDetail jobId={id} /> : <JobsView />;
    case 'bin':
      return <BinView />;
    case 'verify':
      return <VerifyView />;
    case 'pictures':
      return <PicturesView />;
    case 'welcome':
      return <WelcomeView />;
    default:
      return <ReportsView openId={view === 'report' && id ? id : null} asked={asked} />;
  }
}
