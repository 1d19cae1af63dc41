//! The borders that regions share in the simplified outlines, as SVG paths. Written by `make map-tables`.

use super::Border;
use shared::region::RegionCode;

/// The borders in the outlines `WHOLE`.
pub const WHOLE: [Border; 38] = [
    (
        RegionCode::Uusimaa,
        RegionCode::SouthwestFinland,
        "M340 1077l-3 17-6 1M324 1127l-14 3-5-2",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::KantaHame,
        "M407 1061l3 5-8 10M356 1081l-16-4",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::PaijatHame,
        "M472 1071l-5-2-5 7-13-5-15 5-5-2-4-10-6 4-7-8-5 1",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::Kymenlaakso,
        "M474 1079l-2-8",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::Satakunta,
        "M292 1030l-6-5-3 10-13 1 0 4-18 1-5 4-8-2-2-8-9-8-1 3-15-1-4-5",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::KantaHame,
        "M301 1061l1-13M340 1077l-10-2-12-10",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::Pirkanmaa,
        "M304 1036l-12-6",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::Pirkanmaa,
        "M292 1030l-1-18-13-4-4-9 0-9-7-11 13-9 4-7-4-5 10-12-2-8-8-18 9-4 0-8 5-2 0-12",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::SouthOstrobothnia,
        "M294 894l-13-5-2 8-12 11-9 4-6 8-7 2-15-5",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::Ostrobothnia,
        "M230 917l-9-1-9 9",
    ),
    (
        RegionCode::KantaHame,
        RegionCode::Pirkanmaa,
        "M399 1004l-8 6-14-3-13 6 1 4-9 8-19 5 2 14-7-7-15 3-8-6-5 2",
    ),
    (
        RegionCode::KantaHame,
        RegionCode::PaijatHame,
        "M407 1061l-4-13 1-11 11-9-2-14-9-2",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::PaijatHame,
        "M402 990l23-3",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::CentralFinland,
        "M433 954l-9 8-19-8-6 7 3 10-12-8 0-6 5-3-15-16 12-13-4-9-8-9-7 3-6-11-10-5-1-7",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::SouthOstrobothnia,
        "M356 887l-5-12-26 8-7-3",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::Kymenlaakso,
        "M473 1030l-4-4 15-14M472 1071l4-8 7-3 0-19",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::SouthSavo,
        "M484 1012l-12-11-2-8 4-19",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::CentralFinland,
        "M474 974l-1-4-8 2-4-9-11-10",
    ),
    (
        RegionCode::Kymenlaakso,
        RegionCode::SouthKarelia,
        "M538 1065l-8-9",
    ),
    (
        RegionCode::Kymenlaakso,
        RegionCode::SouthSavo,
        "M507 1023l-4-12-9 7-5-8-5 2",
    ),
    (
        RegionCode::SouthKarelia,
        RegionCode::SouthSavo,
        "M644 963l-13 13-12 5M598 989l-10-4-6 10-9 5-20 1-8 3-4 9-8-1-3 10-8 2",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::NorthSavo,
        "M596 904l-3 9-5-5-23-4 1 13-7 5-7 10-8-5-1-13-3 0M543 900l2-12-15-15",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::NorthKarelia,
        "M645 959l7-12-5-10 2-6-9-9-5-21-11-19-3 10-7 1-4 7-9-2 1 8-6-2",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::CentralFinland,
        "M491 898l-1 7-6-2-13 12 7 17-3 12 10 22-2 6-5-3-4 5",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::NorthKarelia,
        "M608 842l8-6-8-10 6-8-9-7-14-16 7-14-8-22M596 904l-11-13-8 0-2-9 5-3 3-12 6 1",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::CentralFinland,
        "M467 768l-3 10 5 16-1 8 7 13 1 8-14 5 6 10 9 8 8 1 4 14-6 11 12 8",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::NorthOstrobothnia,
        "M504 704l-9 3-19 17-3 5 2 25-8 14",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::Kainuu,
        "M577 735l-5 8M537 713l-33-9",
    ),
    (
        RegionCode::NorthKarelia,
        RegionCode::Kainuu,
        "M658 733l-13 2M605 724l-18-4-5 2-5 13",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::SouthOstrobothnia,
        "M377 803l-5 7 4 22 10 27-4 13-15 3-11 12",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::CentralOstrobothnia,
        "M412 767l-13 11 1 9-4 15",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::NorthOstrobothnia,
        "M467 768l-11 2-9-9-12-2-13-8-10 16",
    ),
    (
        RegionCode::SouthOstrobothnia,
        RegionCode::Ostrobothnia,
        "M345 773l-7-10-10-3-12 13-19 1-9 8 0 9 4 0-2 10-20 3-6 11 5 9 0 10-5 3-9-3-10-9-4 10 2 7M233 857l-6 20M234 889l4 5-7 10-1 13",
    ),
    (
        RegionCode::SouthOstrobothnia,
        RegionCode::CentralOstrobothnia,
        "M377 803l-15-16-12-5-5-9",
    ),
    (
        RegionCode::Ostrobothnia,
        RegionCode::CentralOstrobothnia,
        "M345 773l-2-17-9-9 14-6-12-12-14 4-10-8",
    ),
    (
        RegionCode::CentralOstrobothnia,
        RegionCode::NorthOstrobothnia,
        "M376 720l-6-11-2-10-6-5M351 707l-6-9M412 767l-19-23",
    ),
    (
        RegionCode::NorthOstrobothnia,
        RegionCode::Kainuu,
        "M508 671l4 5 7-3 3-10-3-6 10-13-5-5-7-23 10 1 2-13-6-9 4-8 25-3 4-11 4-4M588 551l20-7M625 539l11-1M504 704l-4-3",
    ),
    (
        RegionCode::NorthOstrobothnia,
        RegionCode::Lapland,
        "M624 435l-17 2-20-7-7 11 1 11 7 3M578 495l-1 7-12 4-20-2-6-14M515 513l-12 5-30-2-3-10-17 7-17 1-14 15",
    ),
];

/// The borders in the outlines `PART`.
pub const PART: [Border; 38] = [
    (
        RegionCode::Uusimaa,
        RegionCode::SouthwestFinland,
        "M340 1077l1 6M337 1094l-6 1M324 1127l-6-1-8 4-5-2M291 1137l-2-2",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::KantaHame,
        "M407 1061l3 5-6 6 7 0-5 2 1 4-5-2-15 3M377 1080l0 7-3 2-6-1M356 1081l-13-4-3 0",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::PaijatHame,
        "M472 1071l-5-2 0 5-5 2-9-2-4-3-15 5-5-2 0-6-4-4-6 4-7-8-5 1",
    ),
    (
        RegionCode::Uusimaa,
        RegionCode::Kymenlaakso,
        "M483 1087l-9-8-2-8",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::Satakunta,
        "M292 1030l-6-5-3 10M270 1036l0 4-18 1-5 4-8-2-2-8-9-8-1 3-9-2-6 1-4-5",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::KantaHame,
        "M301 1061l3-6-4-2 2-5M340 1077l-10-2-7-4-5-6",
    ),
    (
        RegionCode::SouthwestFinland,
        RegionCode::Pirkanmaa,
        "M304 1036l-3-4-9-2",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::Pirkanmaa,
        "M278 1008l-4-9 0-9-7-11 13-9 4-7-4-5 4-6 6-6M286 940l2-2-6-11-5-3 3-4 9-4 0-8 5-2 0-12M292 1030l2-4",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::SouthOstrobothnia,
        "M294 894l-13-5-2 8-12 11-9 4-6 8-7 2-15-5",
    ),
    (
        RegionCode::Satakunta,
        RegionCode::Ostrobothnia,
        "M230 917l-9-1-3 1-6 8",
    ),
    (
        RegionCode::KantaHame,
        RegionCode::Pirkanmaa,
        "M399 1004l-3 5-5 1M377 1007l-8 5-5 1 1 4-9 8-6 0-5 3-8 2 0 5 3-1-1 10-3-5-4-2-15 3-8-6-5 2",
    ),
    (
        RegionCode::KantaHame,
        RegionCode::PaijatHame,
        "M407 1061l-1-11-3-2 1-11 6-3 5-6 2-7-4-7-9-2-5-4",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::PaijatHame,
        "M402 990l23-3 2-2",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::CentralFinland,
        "M433 954l-7 3-2 5-19-8-6 7 3 6 0 4-12-8 0-6 5-3-8-10-7-6 5-8 7-5-4-3 0-6-5-8-3-1-7 3-2-2-4-9-10-5-1-7",
    ),
    (
        RegionCode::Pirkanmaa,
        RegionCode::SouthOstrobothnia,
        "M356 887l-5-5 0-7M337 880l-7 0 0 4-5-1-3-4-4 1M306 892l-12 2",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::Kymenlaakso,
        "M471 1034l2-4-4-4M480 1014l4-2M472 1071l4-2 0-6 7-3 2-6-2-13-6-2-2 3",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::SouthSavo,
        "M484 1012l-2-5-4-1-6-5 2-3-4-5 2-9 0-6 2-4",
    ),
    (
        RegionCode::PaijatHame,
        RegionCode::CentralFinland,
        "M474 974l-1-4-8 2-5-4 1-5-4-2-4-7-2 3-1-4M441 963l-10 4",
    ),
    (
        RegionCode::Kymenlaakso,
        RegionCode::SouthKarelia,
        "M565 1079l-7-5M538 1065l-8-9M517 1046l6 0-5-5 1-7 3-3-2-1",
    ),
    (
        RegionCode::Kymenlaakso,
        RegionCode::SouthSavo,
        "M510 1025l-3-2-4-12-4 1-5 6-5-8-5 2",
    ),
    (
        RegionCode::SouthKarelia,
        RegionCode::SouthSavo,
        "M644 963l-10 8-3 5-5 3-7 2M606 985l-8 4M588 985l-6 10-9 5-20 1-3 4-5-1M541 1013l-8-1-3 10-8 2",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::NorthSavo,
        "M596 904l-3 9-5-5-6-2-17-2-1 8 2 5-7 5-3 7-4 3-8-5-1-13-3 0M543 900l2-12-9-10-6-5-4 4M516 876l-12 2-3 4",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::NorthKarelia,
        "M645 959l7-12-1-5-4-5 2-6-9-9-4-11-1-10-3-4-4-11-4-4-3 4 0 6-7 1-4 7-9-2 1 8-6-2",
    ),
    (
        RegionCode::SouthSavo,
        RegionCode::CentralFinland,
        "M494 893l-3 5-1 7-6-2-2 4-3-1-8 9 0 4 7 13-3 12 2 1 1 7 4 6 3 8-2 6-5-3-4 5",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::NorthKarelia,
        "M608 842l8-6-8-10 6-6 0-2-9-7-8-11-6-5 7-14 0-6M590 759l3-2-3-5M583 741l-6-6M596 904l-5-8-6-2 0-3-8 0 2-3-4-6 2-4 3 1 3-12 6 1",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::CentralFinland,
        "M467 768l1 3-4 7 5 16-1 8 7 13-4 1 5 7-2 2-5-1-7 4 7 7-1 3 9 8 4-2 4 3 4 14 0 5-6 6 6 6 6 2",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::NorthOstrobothnia,
        "M504 704l-9 3-19 17-3 5 2 21 0 4-5 3-3 11",
    ),
    (
        RegionCode::NorthSavo,
        RegionCode::Kainuu,
        "M577 735l-5 8-5-5M537 713l-6 1-2-3-25-7",
    ),
    (
        RegionCode::NorthKarelia,
        RegionCode::Kainuu,
        "M658 733l-3 0-7 4-3-2-3-14M605 724l-18-4-5 2-5 13",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::SouthOstrobothnia,
        "M377 803l-5 7 4 16 3 1M376 832l6 17 4 6M386 859l-4 13-4 3-3-3-4 5-4-2-5 3-6 9",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::CentralOstrobothnia,
        "M412 767l-7 4-6 7 1 9-4 15",
    ),
    (
        RegionCode::CentralFinland,
        RegionCode::NorthOstrobothnia,
        "M467 768l-8 3-3-1-9-9-12-2-6-6-7-2-4 3-4 11-2 2",
    ),
    (
        RegionCode::SouthOstrobothnia,
        RegionCode::Ostrobothnia,
        "M345 773l-7-10-10-3-4 4-4 6-4 3M308 775l-5-2-6 1-5 3 1 2-5 3 0 9 4 0-2 10-20 3-6 11 5 9 0 10-5 3-9-3-6-4-4-5-3 5-1 5 2 7-5 6M233 857l-4 11-2 9M234 889l4 5-4 3 0 6-3 1-1 13",
    ),
    (
        RegionCode::SouthOstrobothnia,
        RegionCode::CentralOstrobothnia,
        "M377 803l-7-4 0-2-8-10-12-5-5-9",
    ),
    (
        RegionCode::Ostrobothnia,
        RegionCode::CentralOstrobothnia,
        "M345 773l-2-17-3-7-6-2 3-7 2 4 9-3-6-9-6-3-1 3-6-2-7 3-7-7-3-1",
    ),
    (
        RegionCode::CentralOstrobothnia,
        RegionCode::NorthOstrobothnia,
        "M376 720l-2-7-4-4-2-10-6-5M351 707l-6-9M412 767l-2-3-11-14-6-6",
    ),
    (
        RegionCode::NorthOstrobothnia,
        RegionCode::Kainuu,
        "M508 671l4 5 7-3 3-10-3-6 10-13-5-5-3-9 1-3-5-11 10 1 2-13-6-9 0-4 4-4 19-3 6 0 4-11 4-4M588 551l12-6 8-1M625 539l11-1M504 704l-4-3",
    ),
    (
        RegionCode::NorthOstrobothnia,
        RegionCode::Lapland,
        "M624 435l-17 2-20-7-2 1-1 7-4 3-1 5 2 6 4 4 3-1M587 469l-4 2 1 5 6 3M576 486l-3-2M578 495l-1 7-12 4-20-2-6-14-4 3M518 509l-3 4-12 5-30-2-1-10-2 0M436 514l-14 15",
    ),
];
