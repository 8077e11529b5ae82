import { VerifyView } from '../export/VerifyView';
import { JobDetail } from '../jobs/JobDetail';
import { JobsView } from '../jobs/JobsView';
import { PicturesView } from '../pictures/PicturesView';
import { WelcomeView } from '../pictures/WelcomeView';
import { BackupBanner } from './BackupBanner';
import { BinView } from './BinView';
import { NavBar } from './NavBar';
import { ReportsView } from './ReportsView';
import { StoreGate } from './StoreGate';
import { UnsoundBanner } from './UnsoundBanner';
import { useHash } from './useHash';

/** What the library shows for the address's hash. */
export function LibraryApp() {
  const [view = '', id] = useHash().split('/');
  return (
    <>
      <NavBar view={view} />
      <div className="library-main">
        <StoreGate>
          <UnsoundBanner />
          <BackupBanner />
          <View view={view} id={id} />
        </StoreGate>
      </div>
    </>
  );
}

function View({ view, id }: { view: string; id: string | undefined }) {
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
      return <ReportsView openId={view === 'report' && id ? id : null} />;
  }
}
