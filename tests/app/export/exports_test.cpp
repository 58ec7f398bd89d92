// SPDX-License-Identifier: EUPL-1.2
#include "app/export/exports.hpp"
#include "assets/carried.hpp"
#include "sessions/change.hpp"
#include "sessions/exchange/interchange.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <set>
#include <stdexcept>
#include <thread>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

Session example() {
    Session session;
    for (const carried::File& file : carried::files())
        if (file.name == "examples/druktemeting.json") REQUIRE(apply_act(session, from_json(file.bytes)->changes));
    return session;
}

// A disk on which no new file can be begun.
class NoRoom : public Files {
public:
    explicit NoRoom(Reason why) : why_(why) {}
    Result<std::unique_ptr<File>> open(const Path& path, Opening opening) override {
        if (opening == Opening::New) return Refusal{why_, path.string()};
        return disk_->open(path, opening);
    }
    Result<Done> rename(const Path& from, const Path& to, Existing existing) override {
        return disk_->rename(from, to, existing);
    }
    Result<Done> link(const Path& from, const Path& to) override { return disk_->link(from, to); }
    Result<Done> remove(const Path& path) override { return disk_->remove(path); }
    Result<Done> make_folder(const Path& path) override { return disk_->make_folder(path); }
    Result<Done> sync_folder(const Path& path) override { return disk_->sync_folder(path); }
    bool exists(const Path& path) override { return disk_->exists(path); }
    bool leads_to(const Path& path, File& file) override { return disk_->leads_to(path, file); }
    Path real(const Path& path) override { return disk_->real(path); }

private:
    Reason why_;
    std::unique_ptr<Files> disk_ = files_on_disk();
};

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
        CHECK(written->paths == export_paths(wish));
        for (const Path& path : written->paths) CHECK(std::filesystem::file_size(path) > 500);
    }
}

TEST_CASE("An export on another thread tells how far it is, and leaves nothing when it is stopped") {
    Folder folder;
    const Session session = example();
    float last = 0;
    Result<Exported> written = Refusal{};
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

TEST_CASE("A full disk and a folder that is only to be read leave no file and no folder, whatever the format") {
    const Session session = example();
    for (const Reason why : {Reason::DiskFull, Reason::NoPermission})
        for (const ExportFormat& format : export_formats()) {
            if (format.impossible) continue;
            INFO(format.asked);
            Folder folder;
            ExportWish wish = wish_for(folder, format.asked);
            wish.folder = folder / "een/twee";
            NoRoom disk(why);
            const auto written = export_session(disk, session, wish);
            REQUIRE_FALSE(written);
            CHECK(written.error().why == why);
            CHECK_FALSE(std::filesystem::exists(folder / "een"));
        }
}

TEST_CASE("A folder that was there stays when nothing could be written into it") {
    Folder folder;
    std::filesystem::create_directories(folder / "uit");
    NoRoom disk(Reason::DiskFull);
    REQUIRE_FALSE(export_session(disk, example(), wish_for(folder, "md,csv")));
    CHECK(std::filesystem::is_empty(folder / "uit"));
}

TEST_CASE("When a library gives up, the export is refused and the program goes on") {
    Folder folder;
    ExportFormat broken = *export_format("md");
    broken.name = "KAPOT";
    broken.make = [](report::ReportContext&) -> Result<std::vector<ExportFile>> {
        throw std::runtime_error("no memory");
    };
    ExportWish wish = wish_for(folder, "csv");
    wish.formats.push_back(&broken);
    const auto files = files_on_disk();
    Result<Exported> written = Refusal{};
    std::thread([&] { written = export_session(*files, example(), wish); }).join();
    REQUIRE_FALSE(written);
    CHECK(written.error() == Refusal{Reason::NotMade, "KAPOT"});
    CHECK_FALSE(std::filesystem::exists(folder / "uit"));
}

TEST_CASE("JSON holds the whole session, also what is still covered; all that is for people does not") {
    Folder folder;
    Session session = example();
    for (auto& [id, note] : session.notes) {
        if (note.place.phase != Phase::Actors) continue;
        note.text = "Verborgen";
        note.covered = true;
        break;
    }
    const auto files = files_on_disk();
    REQUIRE(export_session(*files, session, wish_for(folder, "json,md,html,csv,svg")));
    CHECK(contents(folder / "uit/s.json").find("Verborgen") != std::string::npos);
    for (const char* name : {"uit/s.md", "uit/s.html", "uit/s.csv", "uit/s-actoren.svg", "uit/s-draden.svg"})
        CHECK(contents(folder / name).find("Verborgen") == std::string::npos);
}

// What others make of our files, where they are: LibreOffice takes minutes to install, so the tests do without it.
TEST_CASE("LibreOffice opens the report and the sheets, and poppler reads in them what was said") {
    if (export_format("pdfa")->impossible()) {
        WARN("LibreOffice is not on this machine: skipped");
        return;
    }
    Folder folder;
    const auto files = files_on_disk();
    const auto written = export_session(*files, example(), wish_for(folder, "odt,docx,xlsx,ods"));
    REQUIRE(written);
    for (const Path& path : written->paths) {
        INFO(path);
        const std::string into = folder.file("pdf-" + path.extension().string().substr(1));
        const std::string convert = "soffice -env:UserInstallation=file://" + folder.file("profile")
                                    + " --headless --convert-to pdf --outdir " + into + ' ' + path.string()
                                    + " >/dev/null 2>&1 && pdftotext " + into + "/s.pdf " + into + "/s.txt";
        REQUIRE(std::system(convert.c_str()) == 0);
        CHECK(contents(into + "/s.txt").find("Winkelend publiek") != std::string::npos);
    }
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
