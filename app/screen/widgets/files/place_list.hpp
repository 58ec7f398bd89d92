// SPDX-License-Identifier: EUPL-1.2
// The places where people keep files, as a column to choose from, by mouse, by Tab and by arrows. What is there is read
// beside the screen when it is opened; what lies far away comes later. Belongs to the thread of the screen.
#pragma once
#include "app/screen/widgets/files/places.hpp"
#include "app/screen/widgets/files/read_aside.hpp"
#include "app/screen/widgets/scroll.hpp"
#include "app/screen/widgets/ui.hpp"

#include <optional>

namespace samenspraak::screen {

class PlaceList {
public:
    using Path = std::filesystem::path;
    // Called on another thread: where one was of late, the last first.
    using Recent = std::function<std::vector<Path>()>;

    void open(Recent);
    bool has_keyboard(Ui&) const;

    // One frame; `here`: the folder that is shown. Answers with the place that was chosen. Names: "places.place" with
    // its number, from the top.
    std::optional<Path> draw(Ui&, const Rect&, const Path& here);

private:
    void arrows(Ui&);
    bool row(Ui&, std::size_t which, const Rect&, bool here);

    ReadAside<FilePlaces> own_reading_, far_reading_;
    FilePlaces own_, far_;
    FilePlaces shown_;  // all of them, in the order of the column
    Scrolled scrolled_;
};

}  // namespace samenspraak::screen
