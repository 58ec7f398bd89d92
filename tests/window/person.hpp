// SPDX-License-Identifier: EUPL-1.2
// Who sits behind a real screen: folders of their own, and a session in them.
#pragma once
#include "app/document/document.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

namespace samenspraak::testing {

// A person's own folders, so that the test neither sees nor leaves anything of who runs it.
class Person {
public:
    Person() {
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"})
            ::setenv(name, folder.file("home").c_str(), 1);
        std::filesystem::create_directories(folder / "home");
    }
    std::string make_session() {
        const std::string file = folder.file("overleg.samenspraak");
        const auto files = files_on_disk();
        auto made = Document::create(*files, file, Existing::Keep,
            {SetTitle{"Overleg"}, SetLanguage{"nl"}, SetWhereabouts{{Phase::Effects, false}}});
        REQUIRE(made);
        REQUIRE((*made)->close());
        return file;
    }
    Folder folder;
};

// What is in the file now, while the program has it open or after.
inline Session in(const std::string& file) {
    const auto files = files_on_disk();
    const auto opened = Document::open(*files, file, Access::Read);
    REQUIRE(opened);
    return (*opened)->session();
}

}  // namespace samenspraak::testing
