// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store/small_files.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/full_disk.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

std::string text_of(const Result<Bytes>& bytes) {
    REQUIRE(bytes);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

struct Cupboard {
    Folder folder;
    std::shared_ptr<FullDisk> disk = std::make_shared<FullDisk>();
    Path plan = folder / "days" / "plan.txt", other = folder / "other.txt";
    std::unique_ptr<SmallFiles> small = std::make_unique<SmallFiles>(*disk);
    ~Cupboard() { disk->let_go(); }
    std::string read(const Path& path) { return text_of(small->read(path, 100)); }
    std::string on_disk(const Path& path) { return text_of(read_whole(*disk, path, 100)); }
};

}  // namespace

TEST_CASE("Whoever reads a small file gets what was given last, before it is on the disk", "[threads]") {
    Cupboard cupboard;
    cupboard.disk->hold("plan");
    cupboard.small->write(cupboard.plan, "een");
    CHECK(cupboard.read(cupboard.plan) == "een");
    CHECK_FALSE(cupboard.small->is_idle());
    cupboard.small->remove(cupboard.plan);
    CHECK(cupboard.small->read(cupboard.plan, 100).error().why == Reason::NoSuchFile);
    cupboard.small->write(cupboard.plan, "twee");
    cupboard.disk->let_go();
    cupboard.small->finish();
    CHECK(cupboard.read(cupboard.plan) == "twee");
    CHECK(cupboard.on_disk(cupboard.plan) == "twee");
}

TEST_CASE("A small file that changes while the disk is busy is written once more, not each time", "[threads]") {
    Cupboard cupboard;
    cupboard.disk->hold("plan");
    cupboard.small->write(cupboard.plan, "0");
    REQUIRE(eventually([&] { return cupboard.disk->waiting() == 1; }));
    for (int i = 1; i <= 50; ++i) cupboard.small->write(cupboard.plan, std::to_string(i));
    cupboard.disk->let_go();
    cupboard.small->finish();
    CHECK(cupboard.on_disk(cupboard.plan) == "50");
    CHECK(cupboard.small->writes() == 2);
}

TEST_CASE("A small file is for its owner only, also where another could read it before", "[threads]") {
    Cupboard cupboard;
    put(cupboard.other, "van vroeger");
    cupboard.small->write(cupboard.plan, "een");
    cupboard.small->write(cupboard.other, "twee");
    cupboard.small->finish();
    for (const Path& path : {cupboard.plan, cupboard.other}) {
        const auto file = cupboard.disk->open(path, Opening::ToRead);
        REQUIRE(file);
        CHECK(*(*file)->rights() == owner_alone);
    }
}

TEST_CASE("What is left is written before the small files go", "[threads]") {
    Cupboard cupboard;
    for (int i = 0; i < 20; ++i) cupboard.small->write(cupboard.folder / std::to_string(i), std::to_string(i));
    cupboard.small->write(cupboard.folder / "7", "zeven");
    cupboard.small.reset();
    for (int i = 0; i < 20; ++i)
        CHECK(cupboard.on_disk(cupboard.folder / std::to_string(i)) == (i == 7 ? "zeven" : std::to_string(i)));
}

TEST_CASE("A disk that never answers keeps nobody who ends: its small file is given up", "[threads]") {
    Cupboard cupboard;
    cupboard.disk->hold("plan");
    cupboard.small->write(cupboard.plan, "een");
    cupboard.small->write(cupboard.other, "twee");
    REQUIRE(eventually([&] { return cupboard.disk->waiting() == 1; }));
    cupboard.small.reset();
    CHECK(cupboard.disk->waiting() == 1);
    CHECK_FALSE(cupboard.disk->exists(cupboard.plan));
}

TEST_CASE(
    "Changes to a small file are made one after the other, on what is there, and are seen before they are on the disk",
    "[threads]") {
    Cupboard cupboard;
    put(cupboard.other, "a");
    cupboard.disk->hold("other");
    // Each adds its letter once, as the lists of the program do.
    const auto add = [&](char letter) {
        cupboard.small->change(
            cupboard.other, 100, [letter](const Result<Bytes>& before) -> std::optional<std::string> {
                std::string text = before ? text_of(before) : "";
                if (text.find(letter) == text.npos) text += letter;
                return text;
            });
    };
    add('b');
    REQUIRE(eventually([&] { return cupboard.disk->waiting() == 1; }));
    add('c');
    add('d');
    cupboard.disk->let_go();
    const SmallFiles::Reader reader = cupboard.small->reader();
    CHECK(text_of(reader.read(cupboard.other, 100)) == "abcd");
    cupboard.small->finish();
    CHECK(cupboard.on_disk(cupboard.other) == "abcd");
    cupboard.small->write(cupboard.other, "x");
    add('y');
    cupboard.small->finish();
    CHECK(cupboard.on_disk(cupboard.other) == "xy");
    cupboard.small->change(cupboard.other, 100, [](const Result<Bytes>&) { return std::nullopt; });
    cupboard.small->finish();
    CHECK_FALSE(cupboard.disk->exists(cupboard.other));
    cupboard.small.reset();
    CHECK(reader.read(cupboard.other, 100).error().why == Reason::NoSuchFile);
}

TEST_CASE("A small file that is as it ought to be is not written again", "[threads]") {
    Cupboard cupboard;
    put(cupboard.other, "a");
    std::filesystem::create_hard_link(cupboard.other, cupboard.folder / "link");  // what replaced it would have none
    cupboard.small->change(
        cupboard.other, 100, [](const Result<Bytes>& before) { return std::optional(text_of(before)); });
    cupboard.small->change(cupboard.plan, 100, [](const Result<Bytes>&) { return std::nullopt; });
    cupboard.small->finish();
    CHECK(std::filesystem::hard_link_count(cupboard.other) == 2);
    CHECK_FALSE(cupboard.disk->exists(cupboard.plan.parent_path()));
}
