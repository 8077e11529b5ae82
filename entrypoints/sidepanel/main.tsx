import { PanelScreen } from '@/components/review/PanelScreen';
import { mount } from '@/components/ui/mount';

mount(<PanelScreen />);
