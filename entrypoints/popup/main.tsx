import { PopupScreen } from '@/components/capture/PopupScreen';
import { mount } from '@/components/ui/mount';

mount(<PopupScreen />);
