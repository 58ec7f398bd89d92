// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/input/moment.hpp"

namespace samenspraak::screen {

bool Moment::empty() const {
    return !mouse_moved && wheel == Pixel{} && slid == Pixel{} && zoom == 1 && !pressed && !released && !key
           && text.empty() && dropped.empty() && !left;
}

}  // namespace samenspraak::screen
