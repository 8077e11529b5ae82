import { LibraryScreen } from '@/components/library/LibraryScreen';
import { mount } from '@/components/ui/mount';

mount(<LibraryScreen />);
