// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace switchyard;

namespace {

/// A box that wants exactly this room.
class Box : public QWidget
{
public:
    Box(QSize size, QWidget *parent) : QWidget(parent), m_size(size) { setMinimumSize(size); }
    [[nodiscard]] QSize sizeHint() const override { return m_size; }

private:
    QSize m_size;
};

/// A parent with a FlowLayout (spacing 10) of these boxes.
struct Flow
{
    explicit Flow(const QList<QSize> &sizes)
    {
        for (const QSize &size : sizes) {
            boxes.append(new Box(size, &parent));
            layout->addWidget(boxes.last());
        }
    }
    QList<QRect> placed(int width)
    {
        layout->setGeometry(QRect(0, 0, width, layout->heightForWidth(width)));
        QList<QRect> places;
        for (const QWidget *box : std::as_const(boxes))
            places.append(box->geometry());
        return places;
    }
    QWidget parent;
    FlowLayout *layout = new FlowLayout(&parent, 10);
    QList<QWidget *> boxes;
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksTheLineWhereThereIsNoMoreRoom()
    {
        Flow flow({{50, 20}, {60, 20}, {30, 20}});
        const QList<QRect> oneLine{{0, 0, 50, 20}, {60, 0, 60, 20}, {130, 0, 30, 20}};
        QCOMPARE(flow.placed(160), oneLine);
        QCOMPARE(flow.layout->heightForWidth(160), 20);
        const QList<QRect> twoLines{{0, 0, 50, 20}, {60, 0, 60, 20}, {0, 30, 30, 20}};
        QCOMPARE(flow.placed(159), twoLines);
        QCOMPARE(flow.layout->heightForWidth(159), 50);
    }
    void standsOnTheMiddleOfItsLine()
    {
        Flow flow({{50, 20}, {50, 40}});
        QCOMPARE(flow.placed(200).first(), QRect(0, 10, 50, 20));
    }
    void neverMakesAnItemWiderThanItself()
    {
        Flow flow({{300, 20}, {50, 20}});
        QCOMPARE(flow.placed(120).first().top(), 0);
        QVERIFY(flow.placed(120).at(1).top() > flow.placed(120).first().bottom());
        QCOMPARE(flow.layout->minimumSize(), QSize(300, 20));
    }
    void leavesOutWhatIsHidden()
    {
        Flow flow({{50, 20}, {60, 20}, {30, 20}});
        flow.boxes.at(1)->hide();
        QCOMPARE(flow.layout->sizeHint(), QSize(90, 20));
        QCOMPARE(flow.placed(200).at(2), QRect(60, 0, 30, 20));
    }
    void isMirroredForLanguagesFromTheRight()
    {
        Flow flow({{50, 20}, {60, 20}});
        flow.parent.setLayoutDirection(Qt::RightToLeft);
        const QList<QRect> places{{150, 0, 50, 20}, {80, 0, 60, 20}};
        QCOMPARE(flow.placed(200), places);
    }
    void keepsItsMargins()
    {
        Flow flow({{50, 20}});
        flow.layout->setContentsMargins(1, 2, 3, 4);
        QCOMPARE(flow.layout->sizeHint(), QSize(54, 26));
        QCOMPARE(flow.placed(100).first(), QRect(1, 2, 50, 20));
    }
    void nothingTakesNoRoom()
    {
        Flow flow({});
        QCOMPARE(flow.layout->heightForWidth(100), 0);
        QVERIFY(!flow.layout->itemAt(0));
        QVERIFY(!flow.layout->takeAt(0));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
