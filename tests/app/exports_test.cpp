// SPDX-License-Identifier: EUPL-1.2
#include "app/exports.hpp"
#include "assets/carried.hpp"
#include "folder.hpp"
#include "sessions/change.hpp"
#include "sessions/store/interchange.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Session example() {
    Session session;
    for (const carried::File& file : carried::files())
        if (file.name == "examples/druktemeting.json") REQUIRE(enact(session, from_json(file.bytes)->changes));
    return session;
}

ExportWish wish_for(const Folder& folder, std::string_view formats) {
    return {folder / "uit", "s", *export_formats_named(formats), {false, true, "nl"}, Existing::Keep};
}

}  // namespace

TEST_CASE("Every format has a name of its own, and gives the files that it says it will give") {
    std::set<std::string_view> asked;
    const Session session = example();
    for (const ExportFormat& format : export_formats()) {
        INFO(format.asked);
        CHECK(asked.insert(format.asked).second);
        if (format.impossible) continue;
        Folder folder;
        const ExportWish wish = wish_for(folder, format.asked);
        const auto files = files_on_disk();
        const auto written = export_session(*files, session, wish);
        REQUIRE(written);
        CHECK(*written == export_paths(wish));
        for (const Path& path : *written) CHECK(std::filesystem::file_size(path) > 500);
    }
}

TEST_CASE("An export on another thread tells how far it is, and leaves nothing when it is stopped") {
    Folder folder;
    const Session session = example();
    float last = 0;
    Result<std::vector<Path>> written = Refusal{};
    std::thread([&] {
        const auto files = files_on_disk();
        written = export_session(
            *files, session, wish_for(folder, "md,pdf,png,json"), [&](float done, const ExportFormat& now) {
                CHECK(done >= last);
                CHECK(done <= 1);
                last = done;
                return now.asked != "png" || done < 0.6f;
            });
    }).join();
    REQUIRE_FALSE(written);
    CHECK(written.error().why == Reason::Stopped);
    CHECK(last > 0.5f);
    CHECK_FALSE(std::filesystem::exists(folder / "uit"));
}

TEST_CASE("A folder that cannot be written to is refused by name") {
    Folder folder;
    put(folder / "uit", "a file where the folder should be");
    const auto files = files_on_disk();
    const auto written = export_session(*files, example(), wish_for(folder, "md,csv"));
    REQUIRE_FALSE(written);
    CHECK(written.error().about.find("uit") != std::string::npos);
    CHECK(contents(folder / "uit") == "a file where the folder should be");
}

TEST_CASE("PDF/A is made by LibreOffice where that is, and elsewhere the reason is said") {
    Folder folder;
    const ExportWish wish = wish_for(folder, "pdfa");
    const auto files = files_on_disk();
    const auto written = export_session(*files, example(), wish);
    if (wish.formats[0]->impossible()) {
        WARN("LibreOffice is not on this machine: only the refusal is tested");
        REQUIRE_FALSE(written);
        CHECK(written.error() == Refusal{Reason::ProgramMissing, "LibreOffice"});
        CHECK_FALSE(std::filesystem::exists(folder / "uit"));
        return;
    }
    REQUIRE(written);
    const std::string pdf = contents(folder / "uit/s-pdfa.pdf");
    CHECK(pdf.find("pdfaid:part") != std::string::npos);
    CHECK(pdf.find("pdfuaid:part") != std::string::npos);
}

TEST_CASE("A program that has to be stopped is ended, and leaves nothing") {
    Folder folder;
    const ExportWish wish = wish_for(folder, "pdfa");
    if (wish.formats[0]->impossible()) return;
    const auto files = files_on_disk();
    int asked = 0;
    const auto written =
        export_session(*files, example(), wish, [&](float, const ExportFormat&) { return ++asked < 4; });
    REQUIRE_FALSE(written);
    CHECK(written.error().why == Reason::Stopped);
    CHECK_FALSE(std::filesystem::exists(folder / "uit"));
}
