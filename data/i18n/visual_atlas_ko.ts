<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>VisualAtlas</name>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/bench.py"/>
        <source>The new shape of this mark is that on the image of the first map.</source>
        <translation>이 표시의 새 모양은 첫 번째 지도의 영상에서 정합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/bench.py"/>
        <source>Draw it there, or press Esc to leave it undecided.</source>
        <translation>그곳에 그리거나, 결정하지 않고 두려면 Esc를 누르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>Key: {key}</source>
        <translation>키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>{tip} Key: {key}</source>
        <translation>{tip} 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>The mark before</source>
        <translation>앞 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>The next mark</source>
        <translation>다음 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>Put the marks of the last date away; nothing is decided</source>
        <translation>지난 날짜의 표시를 거둡니다. 아무것도 정하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carry_part.py"/>
        <source>{name}. Key: {key}</source>
        <translation>{name}. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>All {n} marks of the last date are decided.</source>
        <translation>지난 날짜의 표시 {n}개를 모두 정했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>{n} of {all} still to decide</source>
        <translation>{all}개 중 {n}개가 남았습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>Start from the marks of {date}: {n} to decide</source>
        <translation>{date}의 표시에서 시작: 정할 것 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>No. {n}: {kind}, {date}</source>
        <translation>{n}번: {kind}, {date}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>{mark} (“{label}”)</source>
        <translation>{mark} (“{label}”)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/carrying.py"/>
        <source>{mark}. Undecided so far.</source>
        <translation>{mark}. 아직 정하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>The projection of the map cannot tell where this is on the ground.</source>
        <translation>지도의 투영법으로는 이곳이 땅 위 어디인지 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>Choose another projection of the project, and try again.</source>
        <translation>프로젝트의 투영법을 바꾸어 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>A line needs two corners, an area three that do not lie on one line.</source>
        <translation>선에는 점이 둘, 면에는 한 줄에 놓이지 않은 점이 셋 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>Click once for each corner, then finish with a double click or Enter.</source>
        <translation>모서리마다 한 번씩 클릭한 뒤, 두 번 클릭하거나 Enter 키를 눌러 마치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>The outline crosses itself or has no area, so it was not saved.</source>
        <translation>윤곽선이 서로 엇갈리거나 넓이가 없어 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/draw_tool.py"/>
        <source>Draw it again, corner after corner around the object.</source>
        <translation>대상을 따라 모서리를 차례로 찍어 다시 그리십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/edit_tool.py"/>
        <source>This mark has as few corners as its shape needs.</source>
        <translation>이 표시에는 그 모양에 필요한 만큼의 모서리만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/edit_tool.py"/>
        <source>Remove the whole mark with the Delete key, or move the corner.</source>
        <translation>Delete 키로 표시 전체를 지우거나 모서리를 옮기십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/edit_tool.py"/>
        <source>Move the corner to where the outline runs around the object.</source>
        <translation>윤곽선이 대상을 둘러싸도록 모서리를 옮기십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>Click a mark of this image to choose it.</source>
        <translation>이 영상의 표시를 클릭하여 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>Drag the mark or its corners. A double click on an edge adds a corner, Backspace takes one away.</source>
        <translation>표시나 모서리를 끄십시오. 변을 두 번 클릭하면 모서리가 생기고, Backspace 키를 누르면 없어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{kind}, {state}</source>
        <translation>{kind}, {state}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>Next mark: {what}. Press its key or Draw.</source>
        <translation>다음 표시: {what}. 해당 키나 ‘그리기’를 누르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>No. {n}: drag its corners, or press D and draw it anew. Esc leaves it undecided.</source>
        <translation>{n}번: 모서리를 끌거나, D 키를 눌러 새로 그리십시오. Esc 키를 누르면 정하지 않은 채로 둡니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{n} marks on this image</source>
        <translation>이 영상의 표시 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>Your marks are signed “unknown”: give your analyst id in Settings &gt; Options &gt; Visual Atlas.</source>
        <translation>표시에 ‘unknown’으로 서명됩니다. 설정 &gt; 옵션 &gt; Visual Atlas에서 분석자 ID를 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{what}: click on the map.</source>
        <translation>{what}: 지도를 클릭하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{what}: drag a straight line, or click each corner and finish with a double click.</source>
        <translation>{what}: 직선을 끌어 그리거나, 꺾이는 곳마다 클릭하고 두 번 클릭하여 마칩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{what}: click two corners of a wall, then the depth; drag the next ones in the same direction.</source>
        <translation>{what}: 벽의 두 모서리와 깊이를 차례로 클릭하십시오. 그다음부터는 같은 방향으로 끌어 그립니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/hints.py"/>
        <source>{what}: drag a rectangle, or click each corner and finish with a double click.</source>
        <translation>{what}: 사각형을 끌어 그리거나, 모서리마다 클릭하고 두 번 클릭하여 마칩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>Likelihood</source>
        <translation>개연성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>How likely your judgement is, in the words of ICD 203; apart from how sure you are of its ground. Key: {key}</source>
        <translation>판단이 맞을 가능성을 ICD 203의 낱말로 나타냅니다. 근거를 얼마나 믿는지와는 따로입니다. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>(not given)</source>
        <translation>(없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>Confidence</source>
        <translation>신뢰 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>State</source>
        <translation>모습</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>chosen</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/judgement_part.py"/>
        <source>not chosen</source>
        <translation>선택되지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>{kind}, key {key}</source>
        <translation>{kind}, 키 {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>Mark: {kind}. Key: {key}</source>
        <translation>표시: {kind}. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>Mark: {kind}</source>
        <translation>표시: {kind}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>What is marked</source>
        <translation>표시한 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>Kinds without a key of their own</source>
        <translation>키가 없는 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>Fewer kinds</source>
        <translation>종류 줄이기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/kind_grid.py"/>
        <source>{n} more kinds</source>
        <translation>종류 {n}개 더 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>No atlas is open.</source>
        <translation>열린 아틀라스가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Open an atlas first.</source>
        <translation>먼저 아틀라스를 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Carry over</source>
        <translation>이어받기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>A mark is removed for a reason, which stays in the change log.</source>
        <translation>표시를 지우려면 이유가 있어야 하며, 이유는 변경 기록에 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Say in few words why.</source>
        <translation>이유를 짧게 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_desk.py"/>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>The form could not be saved.</source>
        <translation>입력 양식을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>See the message of QGIS, and open the form again.</source>
        <translation>QGIS의 메시지를 보고 입력 양식을 다시 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>“{name}” cannot be edited now.</source>
        <translation>지금은 “{name}”을(를) 편집할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>See the message of QGIS, and try again.</source>
        <translation>QGIS의 메시지를 보고 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>This mark is in no layer of the project.</source>
        <translation>이 표시는 프로젝트의 어느 레이어에도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_form.py"/>
        <source>Remove the atlas from the project and open it again.</source>
        <translation>아틀라스를 프로젝트에서 뺀 뒤 다시 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_layers.py"/>
        <source>“{name}” is being edited in a transaction of the project, which locks the atlas.</source>
        <translation>“{name}”을(를) 프로젝트의 트랜잭션으로 편집하고 있어 아틀라스가 잠겨 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_layers.py"/>
        <source>Save or drop those edits, then draw again.</source>
        <translation>그 편집을 저장하거나 버린 뒤 다시 그리십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_layers.py"/>
        <source>This mark has edits in “{name}” that are not saved yet.</source>
        <translation>“{name}”에 이 표시의 저장하지 않은 편집이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/mark_layers.py"/>
        <source>Save or drop those edits, then repeat what you wanted.</source>
        <translation>그 편집을 저장하거나 버린 뒤 하려던 일을 다시 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>The map shows another image than the one at hand, so nothing can be marked on it.</source>
        <translation>지도에 보이는 영상이 지금 정해진 영상과 달라 표시할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>Choose the image that you see in the time bar, or tick the one at hand in the layer tree.</source>
        <translation>시간 막대에서 보이는 영상을 고르거나, 레이어 목록에서 정해진 영상을 켜십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>This spot lies outside the image at hand, so it cannot have been seen on it.</source>
        <translation>이곳은 정해진 영상의 범위 밖이어서 그 영상에서 보았을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>Choose the image that shows it, or correct its footprint in the register of images.</source>
        <translation>이곳이 나오는 영상을 고르거나, 영상 등록에서 촬영 범위를 고치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>This reaches over the edge of the swipe, where another image is seen.</source>
        <translation>다른 영상이 보이는 쓸어 보기 경계를 넘습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/on_screen.py"/>
        <source>Move the edge, or end the swipe, and draw again.</source>
        <translation>경계를 옮기거나 쓸어 보기를 끝낸 뒤 다시 그리십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Marks on the image</source>
        <translation>영상 위의 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Register an image…</source>
        <translation>영상 등록…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Draw marks on the map</source>
        <translation>지도에 표시 그리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Edit</source>
        <translation>고치기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Choose a mark on the map, move it or its corners</source>
        <translation>지도에서 표시를 골라 표시나 모서리를 옮깁니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Rectangle</source>
        <translation>사각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Areas are rectangles of three clicks: two corners of a wall, then the depth</source>
        <translation>세 번 클릭하여 사각형을 그립니다. 벽의 두 모서리, 그다음 깊이입니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Notes…</source>
        <translation>메모…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Open the form of the mark. Key: {key}</source>
        <translation>표시의 입력 양식을 엽니다. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Remove…</source>
        <translation>지우기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Remove the mark, with a reason. Key: {key}</source>
        <translation>이유를 적고 표시를 지웁니다. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>{tip}. Key: {key}</source>
        <translation>{tip}. 키: {key}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>Redo</source>
        <translation>다시 하기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/palette.py"/>
        <source>{what}: {step}</source>
        <translation>{what}: {step}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/remove_dialog.py"/>
        <source>Remove this mark?</source>
        <translation>이 표시를 지울까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/remove_dialog.py"/>
        <source>The mark leaves the map. The change log keeps it, with your reason.</source>
        <translation>표시가 지도에서 없어집니다. 변경 기록에는 이유와 함께 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/remove_dialog.py"/>
        <source>It is {state} already.</source>
        <translation>이미 ‘{state}’ 상태입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/remove_dialog.py"/>
        <source>Reason</source>
        <translation>까닭</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/second_map.py"/>
        <source>The map beside shows no registered image: a mark must say which image it was seen on.</source>
        <translation>옆 지도에 등록된 영상이 없습니다. 표시에는 어느 영상에서 보았는지가 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/second_map.py"/>
        <source>Compare with a registered image, or register the one that is shown there.</source>
        <translation>등록된 영상과 비교하거나, 그곳에 보이는 영상을 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/second_map.py"/>
        <source>date unknown</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/second_map.py"/>
        <source>{n} on {when}, beside</source>
        <translation>옆 지도의 {when} 영상: {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>{area} m², {edge} m around</source>
        <translation>{area} m², 둘레 {edge} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>{length} m</source>
        <translation>{length} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Still there</source>
        <translation>그대로 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>A new mark on this image: present, in the same shape</source>
        <translation>이 영상에 새 표시: 있음, 같은 모양</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Changed</source>
        <translation>변경함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Reshape or redraw it: a new mark on this image in its new shape</source>
        <translation>모양을 고치거나 다시 그립니다. 이 영상에 새 모양으로 새 표시가 생깁니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Gone</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>A new mark on this image: absent. It ends here.</source>
        <translation>이 영상에 새 표시: 없음. 여기에서 끝납니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Not visible</source>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>A new mark on this image: it may be there, but cannot be seen. That is not “gone”.</source>
        <translation>이 영상에 새 표시: 있을 수도 있으나 보이지 않습니다. ‘없어짐’이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Drawn by mistake</source>
        <translation>잘못 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Drawn twice</source>
        <translation>두 번 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>At the wrong spot</source>
        <translation>위치가 틀림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>Not what it was taken for</source>
        <translation>다른 것으로 밝혀짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>{judgement}: {word}</source>
        <translation>{judgement}: {word}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>confidence</source>
        <translation>신뢰 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>likelihood</source>
        <translation>개연성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/annotate/words.py"/>
        <source>by {analyst}</source>
        <translation>분석자 {analyst}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Nothing was asked, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 묻지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Switch it on with the button Offline in the panel.</source>
        <translation>패널의 오프라인 단추로 켜십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Ask Esri for the capture date?</source>
        <translation>Esri에 촬영일을 물을까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Send the exact point in the middle of the view to Esri?</source>
        <translation>화면 한가운데의 정확한 지점을 Esri에 보낼까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Two hosts are asked: {hosts}. The first learns that you use Wayback, the second learns the exact point that you look at. Both see your network address.</source>
        <translation>두 서버에 묻습니다: {hosts}. 첫째는 Wayback을 쓴다는 사실을, 둘째는 보고 있는 정확한 지점을 알게 됩니다. 둘 다 사용자의 네트워크 주소를 봅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Tiles alone show only in which squares you look. This question shows the place itself.</source>
        <translation>타일은 어느 칸을 보는지만 드러냅니다. 이 물음은 장소 자체를 드러냅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>You are asked once; the agreement is kept in your QGIS profile.</source>
        <translation>한 번만 묻습니다. 동의는 QGIS 프로필에 보관됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Ask Esri</source>
        <translation>Esri에 묻기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>No, leave the date unknown</source>
        <translation>아니요, 날짜를 모르는 채로 둡니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>Position good to {n} m, as the service says.</source>
        <translation>서비스에 따르면 위치 정확도 {n} m.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/capture_date.py"/>
        <source>metadata of Esri at the middle of the view</source>
        <translation>화면 한가운데에 대한 Esri 메타데이터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Open one first.</source>
        <translation>먼저 하나를 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Changes</source>
        <translation>변화</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Nothing is marked in this atlas yet.</source>
        <translation>이 아틀라스에는 아직 표시가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Mark something on an image first.</source>
        <translation>먼저 영상 위에 표시하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Marks of</source>
        <translation>표시한 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Kinds and dates</source>
        <translation>종류와 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Save tables and figure…</source>
        <translation>표와 그림 저장…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>CSV tables and a figure for print, in a folder</source>
        <translation>CSV 표와 인쇄용 그림을 폴더에 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>First analyst</source>
        <translation>첫째 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Second analyst</source>
        <translation>둘째 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Marks are the same within (meters)</source>
        <translation>같은 표시로 보는 거리(미터)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Show both on the map</source>
        <translation>둘 다 지도에 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>The marks of both, each analyst in one color</source>
        <translation>두 분석가의 표시를 각각 한 색으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Two analysts</source>
        <translation>두 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>How to read it</source>
        <translation>읽는 법</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>A click on a cell or a change shows its marks on the map.</source>
        <translation>칸이나 변화를 누르면 표시가 지도에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>All analysts, not added up</source>
        <translation>모든 분석가(합산하지 않음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>No mark stands behind this cell.</source>
        <translation>이 칸에는 표시가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>These marks are not in the atlas any more.</source>
        <translation>이 표시들은 더 이상 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Close this window and open it again.</source>
        <translation>이 창을 닫았다가 다시 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>The map still shows the marks of all: a layer of marks is being edited.</source>
        <translation>표시 레이어를 편집하고 있어 지도에는 여전히 모든 표시가 보입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>{one} and {other} are on the map in the colors beside their names.</source>
        <translation>{one}와(과) {other}의 표시가 이름 옆의 색으로 지도에 나타납니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Folder of the tables and figures</source>
        <translation>표와 그림의 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>Written to {folder}.</source>
        <translation>{folder}에 저장했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/change_table.py"/>
        <source>{name} ({id}): {n} marks</source>
        <translation>{name} ({id}): 표시 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Export pages</source>
        <translation>페이지 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>What is held back</source>
        <translation>공개하지 않는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>How far the export is</source>
        <translation>내보내기 진행 정도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Write the file</source>
        <translation>파일 쓰기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Stop; the file stays as it was</source>
        <translation>중지: 파일은 그대로 남습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Events and places</source>
        <translation>사건과 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>The copy is {path}. Change it in the layout designer: Project, Layout Manager, New from template.</source>
        <translation>복사본은 {path}입니다. 레이아웃 디자이너에서 고치십시오: 프로젝트, 레이아웃 관리자, 템플릿에서 새로 만들기.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>A book takes a while: “Refresh” makes its preview.</source>
        <translation>책은 시간이 걸립니다: ‘새로 고침’을 누르면 미리보기를 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Stopped.</source>
        <translation>멈췄습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>No file is chosen. Choose the name of a PDF file.</source>
        <translation>파일을 고르지 않았습니다. PDF 파일 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Pages are being written…</source>
        <translation>페이지를 쓰는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Written: {path}, one page.</source>
        <translation>저장됨: {path}, 1쪽.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Written: {path}, {n} pages.</source>
        <translation>저장됨: {path}, {n}쪽.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/export_pages.py"/>
        <source>Stopped. The file stays as it was.</source>
        <translation>중지했습니다. 파일은 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Search the catalog at {host}?</source>
        <translation>{host}의 카탈로그를 검색할까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>{host} learns your network address, the days, and this area: {area}.</source>
        <translation>{host}은(는) 사용자의 네트워크 주소, 날짜, 이 구역을 알게 됩니다: {area}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Load small pictures from {host}?</source>
        <translation>{host}에서 작은 그림을 불러올까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Load small pictures</source>
        <translation>작은 그림 불러오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>{host} learns your network address and which scenes are in your list.</source>
        <translation>{host}은(는) 사용자의 네트워크 주소와 목록에 어느 장면이 있는지 알게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Load the scene from {host}?</source>
        <translation>{host}에서 장면을 불러올까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Load the scene</source>
        <translation>장면 불러오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>{host} learns your network address, which scene you look at, and which part of it: the picture is read in pieces, those that are on the screen.</source>
        <translation>{host}은(는) 사용자의 네트워크 주소와 어느 장면의 어느 부분을 보는지 알게 됩니다. 영상은 화면에 보이는 조각만 읽기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Ask a host on the network?</source>
        <translation>네트워크의 호스트에 요청할까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>Anyone between you and {host} can see that you ask it.</source>
        <translation>사용자와 {host} 사이에 있는 누구나 이곳에 요청한다는 사실을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>You are asked once for each host; the answer is kept in your QGIS profile.</source>
        <translation>호스트마다 한 번 묻고, 답은 QGIS 프로필에 남깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/host_consent.py"/>
        <source>No, ask nothing</source>
        <translation>아니요, 요청하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>learned from: {where}</source>
        <translation>근거: {where}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Captured on</source>
        <translation>촬영일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>2023-10-09, 2023-10, 2019/2021; empty: unknown</source>
        <translation>2023-10-09, 2023-10, 2019/2021. 비우면 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Time (UTC)</source>
        <translation>시각(UTC)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>02:31 or 02:31:00</source>
        <translation>02:31 또는 02:31:00</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Ground of the date</source>
        <translation>날짜의 근거</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>“mosaic” if it is put together from several days</source>
        <translation>여러 날의 영상을 합쳤으면 “mosaic”</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Sensor</source>
        <translation>센서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Resolution (m)</source>
        <translation>해상도(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Off-nadir angle (°)</source>
        <translation>촬영각(°)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Sun elevation (°)</source>
        <translation>태양 고도(°)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Sun azimuth (°)</source>
        <translation>태양 방위각(°)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Cloud cover (%)</source>
        <translation>구름양(%)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Credit line</source>
        <translation>출처 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>as its owner wants it</source>
        <translation>소유자가 바라는 대로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>License</source>
        <translation>이용 허락</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>allowed</source>
        <translation>허용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>not allowed</source>
        <translation>허용 안 함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Printing</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Printing until</source>
        <translation>인쇄 기한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>2027-12-31; empty: no end</source>
        <translation>2027-12-31. 비우면 기한 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Publishing on the web</source>
        <translation>웹 게시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>On the web until</source>
        <translation>웹 게시 기한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Privacy</source>
        <translation>공개 범위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>public</source>
        <translation>공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>restricted</source>
        <translation>제한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>confidential</source>
        <translation>기밀</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”은(는) 수가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Correct it, or leave it empty.</source>
        <translation>고치거나 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>{date} ({ground})</source>
        <translation>{date} ({ground})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Where it is: {path}</source>
        <translation>위치: {path}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>{kind}, {width} × {height} pixels, {n} bands ({types}), {size} MB</source>
        <translation>{kind}, {width} × {height} 화소, 밴드 {n}개({types}), {size} MB</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Coordinate system: {crs}</source>
        <translation>좌표계: {crs}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>It shows {west}° to {east}° E, {south}° to {north}° N</source>
        <translation>촬영 범위: 동경 {west}°–{east}°, 북위 {south}°–{north}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>Shown with: {stretch}</source>
        <translation>명암 조정: {stretch}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_form.py"/>
        <source>SHA-256: {sum}</source>
        <translation>SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>No registered image is at hand.</source>
        <translation>선택된 등록 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Choose one in the time bar, or register it first.</source>
        <translation>시간 막대에서 고르거나 먼저 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Offset of an image</source>
        <translation>영상의 편차</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>not a registered image</source>
        <translation>등록된 영상이 아님</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Reference</source>
        <translation>기준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Remove last pair</source>
        <translation>마지막 쌍 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Write the offset down; the file is not changed</source>
        <translation>편차를 적어 둡니다. 파일은 바뀌지 않습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>No offset</source>
        <translation>편차 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Show the image where its file says</source>
        <translation>파일이 말하는 위치에 영상을 표시합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Choose a thing that did not move and that both pictures show sharply, such as the foot of a corner. Several pairs far apart are better than one.</source>
        <translation>움직이지 않고 두 영상에 모두 또렷한 것, 이를테면 건물 모서리의 밑부분을 고르십시오. 서로 떨어진 여러 쌍이 한 쌍보다 낫습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Reference (what lies under the image)</source>
        <translation>기준(영상 아래에 있는 것)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>It is shown where its file says.</source>
        <translation>파일이 말하는 위치에 표시되고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Now click the same thing on the reference. (Esc: back)</source>
        <translation>이제 기준에서 같은 것을 누르십시오. (Esc: 뒤로)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>Click a thing on the image.</source>
        <translation>영상에서 한 곳을 누르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>1 pair: {move}</source>
        <translation>1쌍: {move}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>{n} pairs: {move}</source>
        <translation>{n}쌍: {move}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>{n} m east</source>
        <translation>동쪽 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>{n} m west</source>
        <translation>서쪽 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>{n} m north</source>
        <translation>북쪽 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>{n} m south</source>
        <translation>남쪽 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/image_offset.py"/>
        <source>known to {n} m</source>
        <translation>오차 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>Load satellite imagery from the network?</source>
        <translation>네트워크에서 위성 영상을 불러올까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>Load {name} from {host}?</source>
        <translation>{host}에서 {name} 영상을 불러올까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>Who sees it: {reveals} Anyone between you and {host} can see that you ask it.</source>
        <translation>누가 알 수 있나: {reveals} 사용자와 {host} 사이에 있는 누구나 이곳에 요청한다는 사실을 볼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>What may be printed: {terms}</source>
        <translation>무엇을 인쇄할 수 있나: {terms}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>You are asked once for each source. A project saved while Visual Atlas is on keeps the name of the source and not its address: wherever it is opened, nothing is loaded until somebody there agrees.</source>
        <translation>출처마다 한 번만 묻습니다. Visual Atlas가 켜진 상태에서 저장한 프로젝트에는 출처의 이름만 남고 주소는 남지 않습니다. 어디서 열든 그곳의 누군가가 동의하기 전에는 아무것도 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>Load imagery</source>
        <translation>영상 불러오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>No, stay offline</source>
        <translation>아니요, 오프라인으로 있기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>What it shows: pictures of days that you choose.</source>
        <translation>무엇을 보여 주나: 고른 날의 영상.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_consent.py"/>
        <source>What it shows: {dates}. Do not read a date from it.</source>
        <translation>무엇을 보여 주나: {dates}. 이 영상에서 날짜를 읽어 내지 마십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Day</source>
        <translation>일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Not before</source>
        <translation>이 날부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Number of the release</source>
        <translation>릴리스 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Id of your instance</source>
        <translation>인스턴스 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>Esri's Wayback pages tell the numbers. The list itself is not fetched by Visual Atlas. The day of a release is not the day of capture.</source>
        <translation>번호는 Esri의 Wayback 페이지에 있습니다. Visual Atlas는 목록을 가져오지 않습니다. 릴리스 날짜는 촬영일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>From your account at the Copernicus Data Space. It stands for your account like a password: it is kept in your QGIS profile, and while the layer is shown it is part of its address. It is left out when Visual Atlas is on and you save the project, except in pages with locked layers and in layer definition files.</source>
        <translation>Copernicus Data Space 계정에서 확인합니다. 비밀번호처럼 계정을 나타내므로 QGIS 프로필에 보관하며, 레이어가 보이는 동안 주소의 일부가 됩니다. Visual Atlas가 켜진 상태에서 프로젝트를 저장하면 빠지지만, 레이어를 고정한 페이지와 레이어 정의 파일에는 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_parameters.py"/>
        <source>As it is called in your instance. Kept in your QGIS profile.</source>
        <translation>인스턴스에서 쓰는 이름입니다. QGIS 프로필에 보관합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Imagery sources</source>
        <translation>영상 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Add your own…</source>
        <translation>직접 추가…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Edit…</source>
        <translation>편집…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>{name} (your own)</source>
        <translation>{name}(직접 추가)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>agreed to</source>
        <translation>동의함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>not agreed to</source>
        <translation>동의 안 함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Asks {host} ({agreed})</source>
        <translation>{host}에 요청함({agreed})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Asks no network: it is on this computer</source>
        <translation>네트워크에 요청하지 않음: 이 컴퓨터에 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Who sees it: {reveals}</source>
        <translation>누가 알 수 있나: {reveals}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>What it shows: {dates}</source>
        <translation>무엇을 보여 주나: {dates}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Credit line: {credit}</source>
        <translation>출처 표시: {credit}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Your own imagery source</source>
        <translation>직접 추가한 영상 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Tiles (XYZ)</source>
        <translation>타일(XYZ)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>WMS, data source of QGIS</source>
        <translation>WMS, QGIS의 데이터 소스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>WMTS, data source of QGIS</source>
        <translation>WMTS, QGIS의 데이터 소스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>File: GeoTIFF, COG or MBTiles</source>
        <translation>파일: GeoTIFF, COG 또는 MBTiles</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>capture date unknown</source>
        <translation>촬영일 알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Choose a file</source>
        <translation>파일 고르기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Finest zoom level</source>
        <translation>가장 자세한 확대 단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>What may be printed</source>
        <translation>인쇄할 수 있는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Day of capture</source>
        <translation>촬영일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>captured on {date}</source>
        <translation>촬영일 {date}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Asks {host}, after you agreed</source>
        <translation>동의하면 {host}에 요청함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Asks no network</source>
        <translation>네트워크에 요청하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Imagery file</source>
        <translation>영상 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/imagery_sources.py"/>
        <source>Imagery (*.tif *.tiff *.mbtiles)</source>
        <translation>영상 (*.tif *.tiff *.mbtiles)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_background.py"/>
        <source>Something went wrong that Visual Atlas did not foresee.</source>
        <translation>Visual Atlas가 예상하지 못한 문제가 생겼습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_background.py"/>
        <source>See the details in the log.</source>
        <translation>자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Problems, row by row</source>
        <translation>행별 문제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>What happens</source>
        <translation>처리</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Copy the marked rows, or all of them</source>
        <translation>표시한 행을, 없으면 모두 복사합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Row {row}, “{column}”: {value}</source>
        <translation>{row}행, “{column}”: {value}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Row {row}</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>The row stays out</source>
        <translation>이 행은 빠집니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>The row comes in</source>
        <translation>이 행은 들어갑니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>No problem was found.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>The first {n} of {total} problems.</source>
        <translation>문제 {total}건 가운데 처음 {n}건입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>1 problem.</source>
        <translation>문제 1건입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>{n} problems.</source>
        <translation>문제 {n}건입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Save the problems</source>
        <translation>문제 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>“{name}” could not be written.</source>
        <translation>“{name}”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Choose another folder, and try again.</source>
        <translation>다른 폴더를 골라 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Table of the atlas</source>
        <translation>아틀라스의 표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>New</source>
        <translation>새것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>The same</source>
        <translation>같음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Conflicts</source>
        <translation>충돌</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>What would change, by table</source>
        <translation>표별로 바뀔 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Nothing has been written yet. “Import” writes all of it or, where anything fails, nothing.</source>
        <translation>아직 아무것도 쓰지 않았습니다. “가져오기”를 누르면 모두 쓰거나, 하나라도 실패하면 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>What would change</source>
        <translation>바뀔 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Problems ({n})</source>
        <translation>문제 ({n})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>Conflicts ({n})</source>
        <translation>충돌 ({n})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>There is nothing to import: no row is new or changed.</source>
        <translation>가져올 것이 없습니다. 새 행도 바뀐 행도 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>{read} rows read: {new} new, {changed} changed, {same} the same, {rejected} rejected, {conflicts} with conflicts.</source>
        <translation>{read}행을 읽었습니다: 새것 {new}, 바뀜 {changed}, 같음 {same}, 빠짐 {rejected}, 충돌 {conflicts}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>1 new place has no point: it is not on the map until somebody gives it a point.</source>
        <translation>새 장소 1곳에 점이 없습니다. 누군가 점을 줄 때까지 지도에 나타나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>{n} new places have no point: they are not on the map until somebody gives them a point.</source>
        <translation>새 장소 {n}곳에 점이 없습니다. 누군가 점을 줄 때까지 지도에 나타나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_check_page.py"/>
        <source>New themes: {names}</source>
        <translation>새 주제: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Its rows are</source>
        <translation>행의 뜻</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Columns and the fields they feed</source>
        <translation>열과 그 열이 채우는 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Examples</source>
        <translation>보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Becomes</source>
        <translation>되는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>“{name}” becomes</source>
        <translation>“{name}” →</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Number of the stage, person, source or figure in the row</source>
        <translation>행 안에서 단계, 사람, 출처 또는 수치의 차례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>A row may have several stages, persons, sources or figures: 2 is the second one</source>
        <translation>한 행에 단계, 사람, 출처, 수치가 여럿 있을 수 있습니다. 2는 두 번째입니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Save mapping…</source>
        <translation>매핑 저장…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Keep what was said here in a file, for the next import</source>
        <translation>여기서 정한 것을 다음 가져오기를 위해 파일로 둡니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Check what each column means. A proposal was made from names and contents; columns that mean nothing here stay out.</source>
        <translation>각 열의 뜻을 확인하십시오. 이름과 내용으로 미리 제안해 두었으며, 뜻이 없는 열은 빠집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Every table is left out: say what the rows of one are.</source>
        <translation>모든 표가 빠져 있습니다. 적어도 한 표의 행이 무엇인지 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Table “{table}”: no column gives the field “{field}”.</source>
        <translation>표 “{table}”: “{field}” 항목을 주는 열이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>(point)</source>
        <translation>(점)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Why it was proposed: {why}</source>
        <translation>제안한 까닭: {why}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Save mapping</source>
        <translation>매핑 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_columns_page.py"/>
        <source>Mapping (*.json)</source>
        <translation>매핑 (*.json)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_commands.py"/>
        <source>Open or make the atlas first that is to be imported into.</source>
        <translation>가져올 아틀라스를 먼저 열거나 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_commands.py"/>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_commands.py"/>
        <source>Into which atlas?</source>
        <translation>어느 아틀라스로 가져옵니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Keep all of ours</source>
        <translation>모두 우리 것 유지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>The atlas stays as it was edited</source>
        <translation>아틀라스는 고친 그대로 둡니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Take all of theirs</source>
        <translation>모두 들어오는 것으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>What comes in replaces what was edited here</source>
        <translation>들어오는 값이 여기서 고친 값을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Conflicts, field by field</source>
        <translation>항목별 충돌</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>In the atlas</source>
        <translation>아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Comes in</source>
        <translation>들어오는 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>For “{name}”</source>
        <translation>“{name}”:</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>(no longer there)</source>
        <translation>(더 이상 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Nothing was edited here that the file has otherwise.</source>
        <translation>여기서 고친 값 가운데 파일과 다른 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>These values were edited in the atlas, and the file has them otherwise, or has them no longer. Without a decision the atlas keeps its own.</source>
        <translation>이 값들은 아틀라스에서 고쳤는데 파일에는 다르게 있거나 더 이상 없습니다. 정하지 않으면 아틀라스의 값을 둡니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Keep it</source>
        <translation>두기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Remove it</source>
        <translation>지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Keep what is in the atlas</source>
        <translation>아틀라스의 값 유지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Take what comes in</source>
        <translation>들어오는 값으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>Gone from the file</source>
        <translation>파일에서 없어짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>(nothing known)</source>
        <translation>(알려진 것 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>(empty)</source>
        <translation>(빈값)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_conflicts.py"/>
        <source>(a point)</source>
        <translation>(점)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>File to import</source>
        <translation>가져올 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>CSV, Excel, GeoJSON, GeoPackage, Shapefile, KML, TimeMap…</source>
        <translation>CSV, Excel, GeoJSON, GeoPackage, Shapefile, KML, TimeMap…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Past imports…</source>
        <translation>지난 가져오기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>What was imported into this atlas, and its undo</source>
        <translation>이 아틀라스에 가져온 것과 그 되돌리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Use a saved mapping…</source>
        <translation>저장한 매핑 쓰기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Take what was said about columns, words and places from a file</source>
        <translation>열, 낱말, 장소에 대해 정해 둔 것을 파일에서 가져옵니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>From Uwazi…</source>
        <translation>Uwazi에서…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Read a database kept in Uwazi, such as FOOTPRINTS, from its web address</source>
        <translation>FOOTPRINTS처럼 Uwazi로 관리하는 데이터베이스를 웹 주소에서 읽습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Separator</source>
        <translation>구분자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Row with the names of the columns</source>
        <translation>열 이름이 있는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>As found</source>
        <translation>찾은 대로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Lines and areas become a point on them</source>
        <translation>선과 면은 그 위의 점으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Table whose first rows are shown</source>
        <translation>처음 행들을 보여 줄 표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>First rows of the table</source>
        <translation>표의 처음 행들</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Names in row</source>
        <translation>이름이 있는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Choose what to bring into the atlas. Nothing is written before you have seen what would be.</source>
        <translation>아틀라스에 들여올 것을 고르십시오. 무엇이 쓰일지 보기 전에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Choose a file first.</source>
        <translation>먼저 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Import which file?</source>
        <translation>어느 파일을 가져옵니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Tables and maps ({kinds});;All files (*)</source>
        <translation>표와 지도 ({kinds});;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Reading {name}</source>
        <translation>{name} 읽는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Use a saved mapping</source>
        <translation>저장한 매핑 쓰기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>Mapping (*.json);;All files (*)</source>
        <translation>매핑 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>The mapping “{name}” is used.</source>
        <translation>매핑 “{name}”을(를) 씁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>The mapping names what this file does not have: {names}</source>
        <translation>매핑에는 있으나 이 파일에 없는 것: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_file_page.py"/>
        <source>{name} ({n} rows)</source>
        <translation>{name} ({n}행)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Past imports</source>
        <translation>지난 가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Undo the marked import</source>
        <translation>표시한 가져오기 되돌리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Take back all that it wrote; rows that were edited since are kept and listed</source>
        <translation>그때 쓴 것을 모두 되돌립니다. 그 뒤에 고친 행은 남기고 목록으로 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Stands</source>
        <translation>유효</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Nothing was imported into this atlas yet.</source>
        <translation>이 아틀라스에는 아직 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Visual Atlas: {words}</source>
        <translation>Visual Atlas: {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Undoing the import</source>
        <translation>가져오기 되돌리는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Rows that were kept</source>
        <translation>남겨 둔 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>Why it was kept</source>
        <translation>남긴 까닭</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>The import was undone: {removed} rows of the atlas removed, {restored} put back as they were.</source>
        <translation>가져오기를 되돌렸습니다: 아틀라스에서 {removed}행을 없애고 {restored}행을 예전대로 돌려놓았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_past.py"/>
        <source>{n} rows were edited or used since and are kept.</source>
        <translation>{n}행은 그 뒤에 고쳐지거나 쓰여 남겨 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Names to confirm</source>
        <translation>확인할 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>In the file</source>
        <translation>파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Why it is asked</source>
        <translation>묻는 까닭</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Is</source>
        <translation>결정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>“{name}” is</source>
        <translation>“{name}” =</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Take what is clear</source>
        <translation>분명한 것만 택하기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Take the first candidate where its name is alike and no other comes near it; look the list over afterwards</source>
        <translation>이름이 비슷하고 다른 후보가 가까이 따라오지 않는 첫 후보를 택합니다. 그 뒤에 목록을 살펴보십시오</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Leave all open</source>
        <translation>모두 미정으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Decide none of them now</source>
        <translation>지금은 아무것도 정하지 않습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Say which place of the atlas is meant. A name that stays open comes in as a place of its own: at the point that the file gives, or not on the map until somebody gives it a point.</source>
        <translation>아틀라스의 어느 장소인지 정하십시오. 정하지 않은 이름은 따로 장소가 됩니다. 파일에 점이 있으면 그 점에, 없으면 누군가 점을 줄 때까지 지도에 나타나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Open: a place of its own, at the point of the file</source>
        <translation>미정: 파일의 점에 있는 따로의 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Open: not on the map until somebody gives it a point</source>
        <translation>미정: 누군가 점을 줄 때까지 지도에 나타나지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>None of these: a new place at the point of the file</source>
        <translation>해당 없음: 파일의 점에 새 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>None of these: a new place without a point</source>
        <translation>해당 없음: 점이 없는 새 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Every name was settled; nothing has to be confirmed.</source>
        <translation>모든 이름이 정해졌습니다. 확인할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>{n} of {total} names are open.</source>
        <translation>이름 {total}개 가운데 {n}개가 미정입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Kind in the file: {kind}</source>
        <translation>파일의 종류: {kind}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>The file gives {n} points with this name.</source>
        <translation>파일에 이 이름의 점이 {n}개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>Point in the file: {lat}, {lon}</source>
        <translation>파일의 점: {lat}, {lon}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>The file gives no point.</source>
        <translation>파일에 점이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_places_page.py"/>
        <source>{score} % · {name} ({about})</source>
        <translation>{score} % · {name} ({about})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Themes</source>
        <translation>주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Kinds of places</source>
        <translation>장소의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>What the file does not say, or says in a way that can be read twice, is asked here once and kept in the mapping.</source>
        <translation>파일에 없거나 두 가지로 읽힐 수 있는 것을 여기서 한 번 묻고 매핑에 담아 둡니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Say whose data it is.</source>
        <translation>누구의 자료인지 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Say what may be done with it.</source>
        <translation>이 자료로 무엇을 해도 되는지 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Whose data is it?</source>
        <translation>누구의 자료입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Who holds the records and decides about them</source>
        <translation>기록을 가지고 있으며 그에 대해 결정하는 곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Terms</source>
        <translation>조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>What may be done with them, for example: not to be shared without asking</source>
        <translation>해도 되는 일(예: 묻지 않고 공유하지 않음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Publisher</source>
        <translation>발행 기관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Who published them, if anybody did</source>
        <translation>공개한 곳이 있으면 그 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Whoever opens the atlas later has to know whom to ask. Everything that is imported stays restricted, persons confidential and every review a draft, until somebody decides otherwise in the atlas.</source>
        <translation>나중에 아틀라스를 여는 사람이 누구에게 물어야 하는지 알아야 합니다. 가져온 것은 누군가 아틀라스에서 달리 정할 때까지 모두 제한, 사람은 기밀, 검토는 초안입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Not decided</source>
        <translation>미정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Coordinates</source>
        <translation>좌표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Use this</source>
        <translation>이것으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Coordinate system</source>
        <translation>좌표계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Longitude and latitude have changed places</source>
        <translation>경도와 위도가 뒤바뀌어 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Read the points as {crs}</source>
        <translation>점을 {crs}(으)로 읽기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Dates and numbers</source>
        <translation>날짜와 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Not decided: rows with such a value stay out</source>
        <translation>미정: 이런 값이 있는 행은 빠집니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Day and month</source>
        <translation>일과 월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>The day comes first: 04/05/2003 is 4 May</source>
        <translation>일이 먼저: 04/05/2003은 5월 4일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>The month comes first: 04/05/2003 is 5 April</source>
        <translation>월이 먼저: 04/05/2003은 4월 5일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Tilde after a year</source>
        <translation>연도 뒤의 물결표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>“1998~” is about 1998</source>
        <translation>“1998~”은 1998년경</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>“1998~” is from 1998 on</source>
        <translation>“1998~”은 1998년부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Bare numbers as dates</source>
        <translation>날짜 자리의 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>37712 is a day counted as spreadsheets do</source>
        <translation>37712는 스프레드시트식으로 센 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Such a number is no date</source>
        <translation>그런 수는 날짜가 아님</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Years of two digits</source>
        <translation>두 자리 연도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Where such a year stands</source>
        <translation>그런 연도의 위치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>In front: 03.04.05 is of 2003</source>
        <translation>앞: 03.04.05는 2003년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>At the end: 03.04.05 is of 2005</source>
        <translation>끝: 03.04.05는 2005년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Numbers have a decimal comma: 1,5 is one and a half</source>
        <translation>소수점이 쉼표임: 1,5는 일 점 오</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>A row comes in without a value that cannot be read, with a note</source>
        <translation>읽을 수 없는 값만 빼고 행을 들이고 그 사실을 적기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Otherwise the whole row stays out and is listed</source>
        <translation>아니면 행 전체가 빠지고 목록에 나옵니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Tilde</source>
        <translation>물결표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Numbers</source>
        <translation>수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Century</source>
        <translation>세기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Year</source>
        <translation>연</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>For example: {text}</source>
        <translation>예: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>As the mapping says: until {year}</source>
        <translation>매핑에 적힌 대로: {year}까지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Means</source>
        <translation>뜻</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>“{name}” means</source>
        <translation>“{name}” →</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>A theme of its own, kept as it is written</source>
        <translation>적힌 그대로 새 주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>No theme</source>
        <translation>주제 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_questions_page.py"/>
        <source>Not known: rows with it stay out</source>
        <translation>모름: 이 말이 있는 행은 빠집니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>What was written, by table</source>
        <translation>표별로 쓴 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>Undo this import</source>
        <translation>이 가져오기 되돌리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>Take back all that was written; rows that were edited since are kept and listed</source>
        <translation>쓴 것을 모두 되돌립니다. 그 뒤에 고친 행은 남기고 목록으로 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>Import another file…</source>
        <translation>다른 파일 가져오기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>The atlas is as it was before this import, but for what has been edited since.</source>
        <translation>그 뒤에 고친 것을 빼고는 아틀라스가 이 가져오기 전과 같습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>All of it is restricted and a draft until somebody looks at it in the atlas.</source>
        <translation>누군가 아틀라스에서 살펴볼 때까지 모두 제한이며 초안입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>Search is slower until the new cases are indexed. That begins by itself when nobody edits.</source>
        <translation>새 사례가 색인될 때까지 검색이 느립니다. 아무도 편집하지 않을 때 저절로 시작됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_result_page.py"/>
        <source>What was written</source>
        <translation>쓴 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>From an Uwazi database</source>
        <translation>Uwazi 데이터베이스에서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>All, or some: en, ko</source>
        <translation>모두, 또는 일부: en, ko</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Authentication</source>
        <translation>인증</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Folder for its pages</source>
        <translation>페이지를 둘 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Languages</source>
        <translation>언어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Read it</source>
        <translation>읽기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>The whole database is read, about one page a second. Its host learns your network address and that you read it. The pages stay in the folder, which then holds restricted data; the next time only what was edited is asked for.</source>
        <translation>데이터베이스 전체를 1초에 한 페이지쯤 읽습니다. 그 서버는 사용자의 네트워크 주소와 읽었다는 사실을 알게 됩니다. 페이지는 폴더에 남으므로 그 폴더에는 제한된 자료가 있게 됩니다. 다음에는 고친 것만 요청합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_uwazi.py"/>
        <source>The network is switched off. Switch it on with the button Offline in the panel.</source>
        <translation>네트워크가 꺼져 있습니다. 패널의 오프라인 단추로 켜십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Stop it; the atlas stays as it is</source>
        <translation>멈춥니다. 아틀라스는 그대로입니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Step {n} of {total}</source>
        <translation>{total}단계 중 {n}단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Done</source>
        <translation>마침</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Looking through {name}</source>
        <translation>{name} 살펴보는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Checking {name}</source>
        <translation>{name} 확인 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Importing {name}</source>
        <translation>{name} 가져오는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>{what}…</source>
        <translation>{what}…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>The mapping is in {path}</source>
        <translation>매핑은 {path}에 있습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>Import: {page}</source>
        <translation>가져오기: {page}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_window.py"/>
        <source>The details are in the log, tab {tab}.</source>
        <translation>자세한 내용은 로그의 {tab} 탭에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Cases and events</source>
        <translation>사례와 사건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Stages of cases</source>
        <translation>사례의 단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Persons</source>
        <translation>사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Consents</source>
        <translation>동의</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Figures by source</source>
        <translation>출처별 수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Themes of cases</source>
        <translation>사례의 주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Names of places</source>
        <translation>장소의 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Citations</source>
        <translation>인용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Routes</source>
        <translation>송환 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Stops of routes</source>
        <translation>경로의 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Places of statistics</source>
        <translation>통계의 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Kinds of marks</source>
        <translation>표시의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Images</source>
        <translation>영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Observed points</source>
        <translation>관찰한 점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Observed lines</source>
        <translation>관찰한 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Observed areas</source>
        <translation>관찰한 구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Looks at places</source>
        <translation>장소 판독 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Leave this table out</source>
        <translation>이 표는 빼기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Case</source>
        <translation>사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Theme</source>
        <translation>주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Figure</source>
        <translation>수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>About what</source>
        <translation>무엇에 관한 것인가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>— not imported —</source>
        <translation>— 가져오지 않음 —</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>As the table says (else latitude and longitude, WGS 84)</source>
        <translation>표에 적힌 대로(없으면 위도와 경도, WGS 84)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Latitude and longitude (WGS 84)</source>
        <translation>위도와 경도 (WGS 84)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Chinese web maps (GCJ-02: Gaode, Tencent)</source>
        <translation>중국 웹 지도 (GCJ-02: 가오더, 텐센트)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Baidu Maps (BD-09)</source>
        <translation>바이두 지도 (BD-09)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Korean grid, old: Bessel, Central Belt (EPSG:5174)</source>
        <translation>옛 한국 격자: 베셀, 중부원점 (EPSG:5174)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Korean grid, one for the country: UTM-K (EPSG:5179)</source>
        <translation>전국 단일 격자: UTM-K (EPSG:5179)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Korean grid, new: Central Belt 2010 (EPSG:5186)</source>
        <translation>새 한국 격자: 중부원점 2010 (EPSG:5186)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>UTM zone 51 north, Dandong and west of it (EPSG:32651)</source>
        <translation>UTM 51북, 단둥과 그 서쪽 (EPSG:32651)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>UTM zone 52 north, Sinuiju to Hunchun (EPSG:32652)</source>
        <translation>UTM 52북, 신의주에서 훈춘까지 (EPSG:32652)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Web Mercator (EPSG:3857)</source>
        <translation>웹 메르카토르 (EPSG:3857)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>Military grid references (MGRS)</source>
        <translation>군사 격자 좌표 (MGRS)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>{n} m</source>
        <translation>{n}m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_words.py"/>
        <source>{n} km</source>
        <translation>{n}km</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_work.py"/>
        <source>“{name}” could not be read.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/import_work.py"/>
        <source>Choose another file.</source>
        <translation>다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Keep this view as evidence</source>
        <translation>이 화면을 증거로 보관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Neither a place nor an image is at hand, so the picture would be about nothing.</source>
        <translation>선택된 장소도 영상도 없어 그림이 무엇에 관한 것인지 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Choose a place or an image first.</source>
        <translation>먼저 장소나 영상을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>SYNTHETIC: made-up cases, no real person or event</source>
        <translation>SYNTHETIC(가상): 지어낸 사례이며 실제 인물이나 사건이 아닙니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>The picture that is kept</source>
        <translation>보관할 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>View of {name}</source>
        <translation>{name} 화면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Kept; SHA-256: {sum}</source>
        <translation>보관함; SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>The view is kept in the atlas.</source>
        <translation>화면을 아틀라스에 보관했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Image: {what}; {when}</source>
        <translation>영상: {what}; {when}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>resolution {n} m</source>
        <translation>해상도 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>off-nadir {n}°</source>
        <translation>촬영각 {n}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>sun {n}° high</source>
        <translation>태양 고도 {n}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>time {time} UTC</source>
        <translation>시각 {time} UTC</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Kept on {when} UTC</source>
        <translation>보관 시각: {when} UTC</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/keep_view.py"/>
        <source>Middle of the map: {where} (WGS 84); about 1:{scale}; {crs}</source>
        <translation>지도 중심: {where} (WGS 84); 약 1:{scale}; {crs}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>QGIS keeps traces of an atlas on this computer. Removing them changes nothing in the atlas and in your projects.</source>
        <translation>QGIS는 아틀라스의 흔적을 이 컴퓨터에 남깁니다. 흔적을 지워도 아틀라스와 프로젝트의 내용은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Traces of this atlas</source>
        <translation>이 아틀라스의 흔적</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>What is removed may still be found on the disk with special tools, unless the disk is encrypted. QGIS writes new traces as long as the atlas is open: do this last.</source>
        <translation>디스크가 암호화되어 있지 않으면 지운 것도 특수한 도구로 찾아낼 수 있습니다. 아틀라스가 열려 있는 동안 QGIS는 새 흔적을 남기므로 이 작업은 맨 마지막에 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Remove what is ticked</source>
        <translation>선택한 항목 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Atlas whose traces are listed</source>
        <translation>흔적을 보여 줄 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Another atlas…</source>
        <translation>다른 아틀라스…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Local traces of {name}</source>
        <translation>{name}의 컴퓨터 내 흔적</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>Nothing of this atlas was found in this QGIS profile.</source>
        <translation>이 QGIS 프로필에서 이 아틀라스의 흔적을 찾지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>and {count} more</source>
        <translation>그 밖에 {count}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/local_traces.py"/>
        <source>All of it was removed.</source>
        <translation>모두 지웠습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/log_window.py"/>
        <source>The Processing plugin of QGIS is switched off.</source>
        <translation>QGIS의 공간 처리(Processing) 플러그인이 꺼져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/log_window.py"/>
        <source>Switch it on under Plugins &gt; Manage and install plugins, and try again.</source>
        <translation>플러그인 &gt; 플러그인 관리 및 설치에서 켠 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/mark_spots.py"/>
        <source>The projection of the map cannot show this place.</source>
        <translation>지도의 투영법으로는 이 장소를 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Point</source>
        <translation>점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Area</source>
        <translation>구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Perimeter</source>
        <translation>외곽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Buildings</source>
        <translation>건물</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Ground</source>
        <translation>땅</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Movement</source>
        <translation>이동</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Other</source>
        <translation>그 밖</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Diamond</source>
        <translation>마름모</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Triangle</source>
        <translation>삼각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Pentagon</source>
        <translation>오각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Hexagon</source>
        <translation>육각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Star</source>
        <translation>별</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Cross</source>
        <translation>십자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Arch</source>
        <translation>아치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Rounded square</source>
        <translation>모 깎은 사각형</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Three rounded squares</source>
        <translation>모 깎은 사각형 셋</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Solid line</source>
        <translation>실선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Line with strokes</source>
        <translation>가로획이 있는 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Double line</source>
        <translation>겹선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Line with beads</source>
        <translation>구슬이 있는 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Tinted area</source>
        <translation>옅게 칠한 면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Outline</source>
        <translation>윤곽선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Hatched up</source>
        <translation>오른쪽 위 빗금</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Hatched down</source>
        <translation>오른쪽 아래 빗금</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Cross-hatched</source>
        <translation>엇빗금</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Horizontal lines</source>
        <translation>가로줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Vertical lines</source>
        <translation>세로줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Dots</source>
        <translation>점무늬</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Add kind of marks</source>
        <translation>표시의 종류 추가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Change kind of marks</source>
        <translation>표시의 종류 변경</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Color</source>
        <translation>색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>{key} (now {name})</source>
        <translation>{key} (지금은 {name})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Name, English</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Name, Korean</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Drawn as</source>
        <translation>그리는 방식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Symbol</source>
        <translation>기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Key (1–9)</source>
        <translation>단축키 (1–9)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Group</source>
        <translation>묶음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kind.py"/>
        <source>Add kind</source>
        <translation>종류 추가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>Retire</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>Retired kinds are no longer offered; marks of them stay and are still drawn.</source>
        <translation>사용을 멈춘 종류는 더 이상 제시되지 않지만, 그 표시는 남아 계속 그려집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>{name} (retired)</source>
        <translation>{name} (사용 중지)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/observation_kinds.py"/>
        <source>Use again</source>
        <translation>다시 사용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Offline pack</source>
        <translation>오프라인 묶음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>No imagery source is chosen.</source>
        <translation>영상 출처를 고르지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose one.</source>
        <translation>하나를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Place or id…</source>
        <translation>장소 또는 식별자…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Search the places</source>
        <translation>장소 검색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Places to pack</source>
        <translation>묶을 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Imagery source</source>
        <translation>영상 제공처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose the day or release of this source</source>
        <translation>이 출처의 날짜나 판을 고릅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Coarsest zoom level</source>
        <translation>가장 거친 확대 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Meters around each place</source>
        <translation>장소 둘레의 미터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Form</source>
        <translation>형식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>How far the pack is</source>
        <translation>묶음의 진행 정도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Pack</source>
        <translation>묶기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Fetch the pictures; a pack that stopped goes on</source>
        <translation>그림을 가져옵니다. 멈춘 묶음은 이어집니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Stop; what came is kept</source>
        <translation>멈춥니다. 받은 것은 남습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>to</source>
        <translation>부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Zoom levels</source>
        <translation>확대 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Around each place</source>
        <translation>장소 둘레</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Every request shows the provider which places are packed.</source>
        <translation>요청할 때마다 어떤 장소를 묶는지 제공자가 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>At most {n} tiles in a pack.</source>
        <translation>한 묶음에 타일 {n}개까지입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose at least one place.</source>
        <translation>장소를 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Folder of the GeoTIFFs</source>
        <translation>GeoTIFF 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>MBTiles file</source>
        <translation>MBTiles 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>No folder is chosen for the GeoTIFFs.</source>
        <translation>GeoTIFF를 둘 폴더를 선택하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose a folder that is there.</source>
        <translation>이미 있는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>No file is chosen for the pack.</source>
        <translation>묶음의 파일을 고르지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Choose the name of an MBTiles file.</source>
        <translation>MBTiles 파일의 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>MBTiles (*.mbtiles)</source>
        <translation>MBTiles (*.mbtiles)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Fetching…</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>Stopped. {words}</source>
        <translation>멈추었습니다. {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>building</source>
        <translation>건물</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>site</source>
        <translation>부지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>town only</source>
        <translation>도시 위치만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>county only</source>
        <translation>시·군 위치만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/offline_pack.py"/>
        <source>unknown</source>
        <translation>미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Same as QGIS</source>
        <translation>QGIS와 같음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Chinese on the Chinese side, English elsewhere</source>
        <translation>중국 쪽은 한자, 나머지는 영어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Common</source>
        <translation>관용 표기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Revised</source>
        <translation>국어의 로마자 표기법</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>As NKDB</source>
        <translation>NKDB 표기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>None</source>
        <translation>표시 안 함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Written beside every row that you change. Initials or a role are enough.</source>
        <translation>고친 행마다 함께 적힙니다. 머리글자나 역할이면 충분합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Analyst id</source>
        <translation>작업자 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Names on maps in</source>
        <translation>지도 지명의 언어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Spelling of names</source>
        <translation>지명 표기법</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Sea names</source>
        <translation>바다 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>How North Korean places are spelled in English, and whether Chinese places on Korean maps have their Mandarin or (as NKDB writes them) their Sino-Korean names.</source>
        <translation>북한 지명을 영어로 어떻게 적는지, 한국어 지도에서 중국 지명을 중국어 발음으로 적는지 (NKDB처럼) 한국 한자음으로 적는지 정합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>The windows are in the language of QGIS.</source>
        <translation>창의 언어는 QGIS를 따릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/options.py"/>
        <source>Visual Atlas</source>
        <translation>Visual Atlas</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>What is written</source>
        <translation>내보낼 내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Route</source>
        <translation>송환 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Event</source>
        <translation>사건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>One</source>
        <translation>하나</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Two</source>
        <translation>둘</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Four</source>
        <translation>넷</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Records</source>
        <translation>기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>As chosen in the panel</source>
        <translation>패널에서 고른 대로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>All records</source>
        <translation>모든 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>For whom</source>
        <translation>대상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Language of the page</source>
        <translation>지면의 언어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Copy…</source>
        <translation>복사…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Copy the atlas's template into your profile, to change it there</source>
        <translation>아틀라스의 템플릿을 프로필에 복사하여 거기서 고치기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Resolution of pictures (dots per inch)</source>
        <translation>그림 해상도 (인치당 점)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>The usual title</source>
        <translation>기본 제목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>PDF file</source>
        <translation>PDF 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>The atlas's own</source>
        <translation>아틀라스의 템플릿</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>All that may leave.</source>
        <translation>공개할 수 있는 모든 기록.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>route</source>
        <translation>경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>event</source>
        <translation>사건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>plate</source>
        <translation>도판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>dossiers</source>
        <translation>사례집</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_form.py"/>
        <source>book</source>
        <translation>책</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Overview map</source>
        <translation>개관 지도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Route sheet</source>
        <translation>경로 한 장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Event sheet</source>
        <translation>사건 한 장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Facility plate</source>
        <translation>시설 도판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Dossiers of the records</source>
        <translation>기록별 자료</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>Book</source>
        <translation>책</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>This atlas has no route.</source>
        <translation>이 아틀라스에는 경로가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>No event of this atlas names two crossings with a point.</source>
        <translation>이 아틀라스에는 위치가 있는 통과 지점 두 곳 이상을 밝힌 사건이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_kinds.py"/>
        <source>No facility of this atlas has a point.</source>
        <translation>이 아틀라스에는 지점이 있는 시설이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>The page before (Ctrl+Page Up)</source>
        <translation>이전 쪽 (Ctrl+Page Up)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>The page before</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>The next page (Ctrl+Page Down)</source>
        <translation>다음 쪽 (Ctrl+Page Down)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>The next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Make the preview anew (F5)</source>
        <translation>미리보기를 다시 만들기 (F5)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Stop the preview</source>
        <translation>미리보기 중지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>How far the preview is</source>
        <translation>미리보기 진행 정도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Page {n} of {total}</source>
        <translation>{total}쪽 중 {n}쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Out of date: something else was chosen since.</source>
        <translation>최신이 아님: 그 뒤에 다른 것을 골랐습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>The preview is being made…</source>
        <translation>미리보기를 만드는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>No preview yet</source>
        <translation>아직 미리보기가 없습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/page_preview.py"/>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Register images</source>
        <translation>영상 등록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>No image is registered in this atlas yet.</source>
        <translation>이 아틀라스에는 아직 등록한 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Registering…</source>
        <translation>등록하는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Asking…</source>
        <translation>묻는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Image file…</source>
        <translation>영상 파일…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Choose an image file on this computer</source>
        <translation>이 컴퓨터의 영상 파일을 고릅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Choose a folder: every image in it is read</source>
        <translation>폴더를 고르면 그 안의 영상을 모두 읽습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>What is on screen…</source>
        <translation>화면에 보이는 것…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Register a service that is shown on the map</source>
        <translation>지도에 보이는 서비스를 등록합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Registered images…</source>
        <translation>등록한 영상…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Correct images that are registered</source>
        <translation>등록한 영상을 고칩니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Ask Esri for the capture date…</source>
        <translation>Esri에 촬영일 묻기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Sends the exact point in the middle of the view to Esri</source>
        <translation>화면 한가운데의 정확한 지점을 Esri에 보냅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Images that were read</source>
        <translation>읽은 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>How far it is</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Stop; what is registered stays</source>
        <translation>멈춥니다. 등록된 것은 남습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Register</source>
        <translation>등록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Write this image into the register of the atlas</source>
        <translation>이 영상을 아틀라스의 영상 목록에 적습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Register all</source>
        <translation>모두 등록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Write every image of the list into the register</source>
        <translation>목록의 모든 영상을 영상 목록에 적습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>The file is neither copied nor changed. What its metadata and its name say is shown here for correction. A file that would make QGIS ask a network is not opened.</source>
        <translation>파일을 복사하거나 바꾸지 않습니다. 메타데이터와 파일 이름이 말하는 것을 여기에 보여 주며 고칠 수 있습니다. QGIS가 네트워크에 요청하게 만드는 파일은 열지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Image file</source>
        <translation>영상 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Images (*.tif *.tiff *.jp2 *.j2k *.mbtiles *.vrt *.TIF *.TIFF *.JP2)</source>
        <translation>영상 (*.tif *.tiff *.jp2 *.j2k *.mbtiles *.vrt *.TIF *.TIFF *.JP2)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Folder of images</source>
        <translation>영상 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>1 image was read. Nothing is registered yet.</source>
        <translation>영상 1개를 읽었습니다. 아직 아무것도 등록하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>{n} images were read. Nothing is registered yet.</source>
        <translation>영상 {n}개를 읽었습니다. 아직 아무것도 등록하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>… and {n} more</source>
        <translation>… 그 밖에 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Esri answered: {date}.</source>
        <translation>Esri의 답: {date}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>“{title}” is corrected.</source>
        <translation>“{title}”을(를) 고쳤습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>{n} marks on it carry the corrected date; their review is open again.</source>
        <translation>그 위의 표시 {n}개에 고친 날짜가 적히며, 검토가 다시 열립니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>“{title}” is registered.</source>
        <translation>“{title}”을(를) 등록했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>✓ {title}</source>
        <translation>✓ {title}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>! {title}</source>
        <translation>! {title}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/register_image.py"/>
        <source>Save corrections</source>
        <translation>고친 것 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_image.py"/>
        <source>This mark names no image, so it cannot be held against one.</source>
        <translation>이 표시에는 영상이 적혀 있지 않아 영상과 대조할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Review</source>
        <translation>검토</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Which marks</source>
        <translation>검토할 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Drafts that wait for review</source>
        <translation>검토를 기다리는 초안</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Returned, and not worked on since</source>
        <translation>돌려보낸 뒤 고치지 않은 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Reviewed, to approve</source>
        <translation>검토됨, 승인 대기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>All marks</source>
        <translation>모든 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Where</source>
        <translation>어디에서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Everywhere</source>
        <translation>모든 곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Only at {place}</source>
        <translation>{place}만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Note to the analyst</source>
        <translation>분석가에게 남기는 메모</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>What is to be done before it is accepted</source>
        <translation>받아들이기 전에 할 일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>◀ Previous</source>
        <translation>◀ 이전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>The mark before (P)</source>
        <translation>이전 표시 (P)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Next ▶</source>
        <translation>다음 ▶</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>The next mark (N)</source>
        <translation>다음 표시 (N)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Accept</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>It is right: reviewed (A)</source>
        <translation>맞음: 검토됨 (A)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Return with note</source>
        <translation>메모와 함께 돌려보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Back to its analyst as a draft (R)</source>
        <translation>초안으로 분석가에게 돌려보냄 (R)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Correct…</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Open its form; somebody else has to review it then (C)</source>
        <translation>양식 열기. 그 뒤에는 다른 사람이 검토해야 함 (C)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Mark {n} of {all}</source>
        <translation>표시 {all}개 중 {n}번째</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>No mark is in this list.</source>
        <translation>이 목록에는 표시가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_marks.py"/>
        <source>You review as “{name}”.</source>
        <translation>“{name}”(으)로 검토합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>Image</source>
        <translation>영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>Marked by</source>
        <translation>표시한 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>Says</source>
        <translation>적은 내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>Four eyes</source>
        <translation>네 눈 원칙</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>No place</source>
        <translation>장소 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>No image</source>
        <translation>영상 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>{image}, {date}</source>
        <translation>{image}, {date}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>confidence: {word}</source>
        <translation>확신도: {word}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>a point</source>
        <translation>점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>not measured</source>
        <translation>측정하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>nobody known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>{name}, {when}</source>
        <translation>{name}, {when}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>time not known</source>
        <translation>시각 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/review_words.py"/>
        <source>{state}; last step by {name}, {when}</source>
        <translation>{state}; 마지막 단계: {name}, {when}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/scene_opening.py"/>
        <source>Looking at scenes of a catalog</source>
        <translation>카탈로그의 장면 살펴보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/scene_opening.py"/>
        <source>The scene could not be looked at.</source>
        <translation>장면을 살펴볼 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/scene_opening.py"/>
        <source>The details are in the log, tab Visual Atlas.</source>
        <translation>자세한 내용은 로그의 Visual Atlas 탭에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>No service of imagery is shown on the map.</source>
        <translation>지도에 보이는 영상 서비스가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>Switch one on with the button Imagery, and look at the place first.</source>
        <translation>영상 단추로 하나를 켜고 먼저 그 장소를 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>The map shows no place on Earth.</source>
        <translation>지도가 지구의 어느 곳도 보여 주지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>Zoom to the place first.</source>
        <translation>먼저 그 장소로 확대하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>What is on screen</source>
        <translation>화면에 보이는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>Which service is registered?</source>
        <translation>어느 서비스를 등록할까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>{name}, {values}</source>
        <translation>{name}, {values}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>The service does not say when this was captured: it stays “capture date unknown” until somebody learns it.</source>
        <translation>서비스는 언제 촬영했는지 말하지 않습니다. 누군가 알아낼 때까지 “촬영일 알 수 없음”으로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>It is a mosaic: neighboring parts may be of different days.</source>
        <translation>모자이크입니다. 이웃한 부분의 날짜가 서로 다를 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>The day of a release is not the day of capture.</source>
        <translation>릴리스 날짜는 촬영일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/service_image.py"/>
        <source>A service may show something else tomorrow: keep a copy of the view as evidence.</source>
        <translation>서비스는 내일 다른 것을 보여 줄 수 있습니다. 화면을 증거로 보관하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_adding.py"/>
        <source>No atlas is open, so the scene cannot be kept.</source>
        <translation>열린 아틀라스가 없어 장면을 남길 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_adding.py"/>
        <source>“{title}” was in the atlas already, and is on the map.</source>
        <translation>“{title}”은(는) 이미 아틀라스에 있으며 지도에 표시했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_adding.py"/>
        <source>“{title}” is in the atlas and on the map.</source>
        <translation>“{title}”을(를) 아틀라스에 넣고 지도에 표시했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>Draw…</source>
        <translation>그리기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>Draw the area on the map with the mouse</source>
        <translation>지도에서 마우스로 구역 그리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>Send only the cells of half a degree around it</source>
        <translation>그곳을 둘러싼 0.5도 격자만 보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>The cells do not move with the place: every place in them sends the same area, so the provider does not learn which one is meant. What comes is narrowed to the place on this computer.</source>
        <translation>격자는 장소를 따라 움직이지 않습니다. 격자 안의 어느 장소든 같은 구역을 보내므로 제공자는 어느 곳을 찾는지 알지 못합니다. 받은 것은 이 컴퓨터에서 그 장소로 좁힙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>This place: {name}</source>
        <translation>이 장소: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>What the map shows</source>
        <translation>지도에 보이는 구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>The area that was drawn</source>
        <translation>그린 구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>What the map shows cannot be said in degrees.</source>
        <translation>지도에 보이는 구역을 도 단위로 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>Zoom in, or draw an area.</source>
        <translation>확대하거나 구역을 그리십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>The point of this place is not that of its building: a scene of the point may show the town around it.</source>
        <translation>이 장소의 점은 건물의 위치가 아닙니다. 그 점의 장면에는 주변 마을만 보일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>{west} to {east}, {south} to {north} (about {wide} × {high} km)</source>
        <translation>{west}~{east}, {south}~{north}(약 {wide} × {high} km)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>{degrees}° E</source>
        <translation>동경 {degrees}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>{degrees}° W</source>
        <translation>서경 {degrees}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>{degrees}° N</source>
        <translation>북위 {degrees}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_area.py"/>
        <source>{degrees}° S</source>
        <translation>남위 {degrees}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Captured</source>
        <translation>촬영일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Clouds</source>
        <translation>구름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Pixel</source>
        <translation>화소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Scene in the catalog</source>
        <translation>카탈로그의 장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>{size} m</source>
        <translation>{size} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>{date}, {time} UTC</source>
        <translation>{date} {time} UTC</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Cloud cover: {value} %</source>
        <translation>구름: {value} %</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Pixel: {value} m</source>
        <translation>화소: {value} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Off-nadir angle: {value}°</source>
        <translation>비연직각: {value}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Sun elevation: {value}°</source>
        <translation>태양 고도: {value}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Sun azimuth: {value}°</source>
        <translation>태양 방위각: {value}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Licence: {words}</source>
        <translation>이용 조건: {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>not said</source>
        <translation>밝히지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>No picture: {reason}</source>
        <translation>그림 없음: {reason}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_list.py"/>
        <source>Scenes</source>
        <translation>장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Search catalogs of satellite scenes</source>
        <translation>위성 장면 카탈로그 검색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Catalog</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>List a catalog of your own by its address</source>
        <translation>주소로 카탈로그를 직접 추가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Cloud cover at most</source>
        <translation>구름 상한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>and scenes that do not tell</source>
        <translation>구름을 밝히지 않은 장면 포함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Small pictures</source>
        <translation>작은 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Zoom to it</source>
        <translation>그곳으로 확대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Add to the map and the atlas</source>
        <translation>지도와 아틀라스에 추가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Shows the scene from where it lies on the web, and writes it into the images of the atlas</source>
        <translation>웹에 있는 장면을 그대로 보여 주고 아틀라스의 영상 목록에 적습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>any day, or 2023-05-01, 2023-05, 2023</source>
        <translation>아무 날, 또는 2023-05-01, 2023-05, 2023</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>No catalog is chosen.</source>
        <translation>고른 카탈로그가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Choose one, or add one by its address.</source>
        <translation>하나를 고르거나 주소로 추가하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>A catalog of your own</source>
        <translation>직접 추가한 카탈로그</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Address (STAC server or catalog.json)</source>
        <translation>주소(STAC 서버 또는 catalog.json)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>The search was stopped. Search again, and it goes on where it stopped.</source>
        <translation>검색을 멈췄습니다. 다시 검색하면 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>{count} beside the area</source>
        <translation>구역 밖 {count}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>{count} of other days</source>
        <translation>다른 날짜 {count}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>{count} with more cloud</source>
        <translation>구름이 더 많은 것 {count}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>{count} that could not be read</source>
        <translation>읽을 수 없는 것 {count}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>{count} scenes.</source>
        <translation>장면 {count}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Left out: {numbers}.</source>
        <translation>뺀 것: {numbers}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>No scene of the list has a small picture that may be asked for.</source>
        <translation>목록에 작은 그림을 요청할 수 있는 장면이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Search first.</source>
        <translation>먼저 검색하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/stac_search.py"/>
        <source>Looking at the scene…</source>
        <translation>장면을 살펴보는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/theme_dialog.py"/>
        <source>Add theme</source>
        <translation>주제 더하기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/theme_dialog.py"/>
        <source>Change theme</source>
        <translation>주제 바꾸기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/theme_dialog.py"/>
        <source>Two letters that stand in the swatch, so that color is never alone</source>
        <translation>색만으로 구별하지 않도록 색 견본 안에 쓰는 두 글자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/dialogs/theme_dialog.py"/>
        <source>Code</source>
        <translation>기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>These choices name a theme that is not known: {names}.</source>
        <translation>알 수 없는 주제가 선택에 들어 있습니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>These choices name a word that is not known: {names}.</source>
        <translation>알 수 없는 낱말이 선택에 들어 있습니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>These choices name a kind of place that is not known: {names}.</source>
        <translation>알 수 없는 장소 종류가 선택에 들어 있습니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>The period ends on {end}, before it starts on {start}.</source>
        <translation>기간의 끝({end})이 시작({start})보다 빠릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>Choose an end that is not earlier than the start.</source>
        <translation>시작보다 빠르지 않은 끝을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>Copy the choices again from the panel, or reset them.</source>
        <translation>패널에서 선택을 다시 복사하거나 초기화하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>The saved choices are not readable.</source>
        <translation>저장된 선택을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>This text does not hold choices of the Visual Atlas.</source>
        <translation>이 글에는 Visual Atlas의 선택이 들어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>The version of these choices is not readable: {version}.</source>
        <translation>이 선택의 버전을 읽을 수 없습니다: {version}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>These choices were written by a newer Visual Atlas (version {version}).</source>
        <translation>이 선택은 더 새로운 Visual Atlas(버전 {version})에서 만들었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>Update the plugin, or choose again in the panel.</source>
        <translation>플러그인을 새 버전으로 바꾸거나 패널에서 다시 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be true or false, not {value}.</source>
        <translation>“{name}” 값은 true 또는 false여야 합니다. 지금 값: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be a day such as 2023-10-09, not {value}.</source>
        <translation>“{name}” 값은 2023-10-09와 같은 날짜여야 합니다. 지금 값: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be a list of words, not {value}.</source>
        <translation>“{name}” 값은 낱말의 목록이어야 합니다. 지금 값: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be a list of route numbers, not {value}.</source>
        <translation>“{name}” 값은 경로 번호의 목록이어야 합니다. 지금 값: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be a text of at most {n} characters.</source>
        <translation>“{name}”은(는) {n}자를 넘지 않는 글이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/filter_state.py"/>
        <source>“{name}” must be a list of three to {n} corners, each a longitude and a latitude.</source>
        <translation>“{name}”은(는) 경도와 위도로 된 꼭짓점 3개에서 {n}개까지의 목록이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>What the owner of your own source allows is for you to look up: this limit is ours.</source>
        <translation>직접 넣은 출처의 소유자가 무엇을 허용하는지는 직접 확인하십시오. 이 한도는 저희가 정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>{name} cannot be shown with {key} “{value}”.</source>
        <translation>{name} 영상을 {key} “{value}”(으)로 보일 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Switch it on again and correct it.</source>
        <translation>다시 켜고 고치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The source has no name.</source>
        <translation>출처에 이름이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write how it is called in the menu Imagery.</source>
        <translation>영상 메뉴에서 쓸 이름을 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The source has no credit line.</source>
        <translation>출처 표시가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write whose picture it is, as its owner wants it.</source>
        <translation>누구의 영상인지 소유자가 바라는 대로 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Nothing is said about printing.</source>
        <translation>인쇄에 관한 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write what may be printed; “unknown” is an answer too.</source>
        <translation>인쇄할 수 있는 것을 적으십시오. “알 수 없음”이라고 적어도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Nothing is said about the day of capture.</source>
        <translation>촬영일에 관한 내용이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write the day, or “capture date unknown”.</source>
        <translation>날짜를 적거나 “촬영일 알 수 없음”이라고 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The address asks for a day, but the line on the day of capture does not say which.</source>
        <translation>주소가 날짜를 요구하는데 촬영일 칸에는 그 날짜를 넣을 자리가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write {mark} where the day goes, as in “captured on {mark}”.</source>
        <translation>날짜가 들어갈 자리에 {mark}을(를) 쓰십시오. 예: “촬영일 {mark}”.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>With every request the provider can see your network address and which places are looked at, at which detail and when.</source>
        <translation>요청할 때마다 제공자는 사용자의 네트워크 주소와 어느 곳을 얼마나 자세히 언제 보는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Nothing: the file is on this computer.</source>
        <translation>아무것도 알려지지 않음: 파일이 이 컴퓨터에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The address of tiles does not say where the numbers of a tile go.</source>
        <translation>타일 주소에 타일 번호가 들어갈 자리가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Write it with {x}, {y} and {z}, as in https://example.org/{z}/{x}/{y}.png.</source>
        <translation>https://example.org/{z}/{x}/{y}.png처럼 {x}, {y}, {z}를 넣어 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The data source does not name an address, a layer and a projection.</source>
        <translation>데이터 소스에 주소, 레이어, 투영이 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Copy it from the properties of a layer that QGIS shows: Information, Source.</source>
        <translation>QGIS가 보여 주는 레이어의 속성에서 복사하십시오: 정보, 소스.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The data source says the same thing twice.</source>
        <translation>데이터 소스에 같은 것이 두 번 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Leave one url, one crs and one layers in it.</source>
        <translation>url, crs, layers를 하나씩만 남기십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The data source is not that of a WMS or WMTS layer.</source>
        <translation>WMS 또는 WMTS 레이어의 데이터 소스가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Choose another kind of source.</source>
        <translation>다른 종류의 출처를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>This kind of file cannot be used as imagery.</source>
        <translation>이 종류의 파일은 영상으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Choose a GeoTIFF, a cloud optimized GeoTIFF (.tif) or an .mbtiles file.</source>
        <translation>GeoTIFF, 클라우드 최적화 GeoTIFF(.tif) 또는 .mbtiles 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The file is not on this computer.</source>
        <translation>파일이 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Copy it to this computer first.</source>
        <translation>먼저 이 컴퓨터에 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The address does not begin with http://, https:// or file:///.</source>
        <translation>주소가 http://, https:// 또는 file:///로 시작하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Copy the whole address from the provider.</source>
        <translation>제공자에게서 주소 전체를 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The address holds a user name or a password.</source>
        <translation>주소에 사용자 이름이나 비밀번호가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>Leave it out, and keep it in the authentication settings of QGIS.</source>
        <translation>주소에서 빼고 QGIS의 인증 설정에 보관하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imagery_source.py"/>
        <source>The address does not name one host.</source>
        <translation>주소에 호스트가 하나로 정해져 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>mosaic of {date}</source>
        <translation>{date} 모자이크</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>a day from {date}</source>
        <translation>{date} 중 하루</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>“{date}” is not a date.</source>
        <translation>“{date}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>Write 2023-10-09, 2023-10, 2023, a range such as 2019/2021, or nothing for “unknown”.</source>
        <translation>2023-10-09, 2023-10, 2023, 2019/2021 같은 기간으로 적거나, 모르면 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license does not allow printing.</source>
        <translation>이용 허락이 인쇄를 허용하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>Nobody has written down whether the license allows printing.</source>
        <translation>이용 허락이 인쇄를 허용하는지 아무도 적어 두지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allowed printing until {date}.</source>
        <translation>이용 허락은 {date}까지 인쇄를 허용했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The last day on which printing is allowed, “{date}”, is not a day.</source>
        <translation>인쇄가 허용되는 마지막 날 “{date}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allows printing until {date}.</source>
        <translation>이용 허락은 {date}까지 인쇄를 허용합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allows printing.</source>
        <translation>이용 허락이 인쇄를 허용합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license does not allow publishing on the web.</source>
        <translation>이용 허락이 웹 게시를 허용하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>Nobody has written down whether the license allows publishing on the web.</source>
        <translation>이용 허락이 웹 게시를 허용하는지 아무도 적어 두지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allowed publishing on the web until {date}.</source>
        <translation>이용 허락은 {date}까지 웹 게시를 허용했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The last day on which publishing on the web is allowed, “{date}”, is not a day.</source>
        <translation>웹 게시가 허용되는 마지막 날 “{date}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allows publishing on the web until {date}.</source>
        <translation>이용 허락은 {date}까지 웹 게시를 허용합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The license allows publishing on the web.</source>
        <translation>이용 허락이 웹 게시를 허용합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/image_record.py"/>
        <source>The image has no credit line, so nobody can be named as its owner.</source>
        <translation>영상에 출처 표시가 없어 소유자를 밝힐 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>metadata of the scene ({detail})</source>
        <translation>장면의 메타데이터({detail})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>name of the file ({detail})</source>
        <translation>파일 이름({detail})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>metadata of the file ({detail})</source>
        <translation>파일의 메타데이터({detail})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>a day in a name or a description ({detail})</source>
        <translation>이름이나 설명에 든 날짜({detail})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>Nothing in the file tells when it was captured.</source>
        <translation>언제 촬영했는지 파일 어디에도 나와 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>It says {other} elsewhere ({where}); {date} is taken from {ground}.</source>
        <translation>다른 곳({where})에는 {other}(으)로 되어 있습니다. {date}은(는) {ground}에서 가져왔습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>The day is that of TIFFTAG_DATETIME: some programs write the day of capture there, others the day on which the file was made.</source>
        <translation>날짜는 TIFFTAG_DATETIME의 것입니다. 촬영일을 적는 프로그램도 있고 파일을 만든 날을 적는 프로그램도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/learned.py"/>
        <source>The day stands in a name or a description, and nothing says that it is the day of capture.</source>
        <translation>날짜는 이름이나 설명에 있으며, 그것이 촬영일이라는 근거는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_assets.py"/>
        <source>The scene has no single file in natural color that can be shown.</source>
        <translation>이 장면에는 바로 볼 수 있는 자연색 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_item.py"/>
        <source>Something in the list is no scene.</source>
        <translation>목록에 장면이 아닌 것이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_item.py"/>
        <source>A scene has no id.</source>
        <translation>id가 없는 장면이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_item.py"/>
        <source>The date cannot be read: {date}.</source>
        <translation>날짜를 읽을 수 없습니다: {date}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_item.py"/>
        <source>The scene has no date.</source>
        <translation>장면에 날짜가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_item.py"/>
        <source>{name} is left out, because it is no number that can be: {value}.</source>
        <translation>{name}은(는) 있을 수 없는 값이어서 뺐습니다: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/stac_outline.py"/>
        <source>The scene does not say where it lies.</source>
        <translation>장면이 어디인지 밝히지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>The zoom levels {low} to {high} cannot be packed.</source>
        <translation>확대 수준 {low}–{high}은 묶을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Choose two levels from 0 to {finest}, the coarse one first.</source>
        <translation>0부터 {finest}까지에서 두 수준을 거친 것부터 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>More than {n} tiles are asked for.</source>
        <translation>타일을 {n}개 넘게 요청했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Choose fewer places, a smaller surrounding or coarser levels.</source>
        <translation>장소를 줄이거나 둘레를 좁히거나 더 거친 수준을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} sends the request for a tile to another host, {other}, which nobody agreed to ask.</source>
        <translation>{host}이(가) 타일 요청을 아무도 동의하지 않은 다른 호스트 {other}(으)로 넘깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Nothing was asked there. If you trust it, list it as an imagery source of its own.</source>
        <translation>그곳에는 아무것도 요청하지 않았습니다. 믿을 수 있으면 별도의 영상 출처로 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>A tile of {host} is larger than {most} MB.</source>
        <translation>{host}의 타일 하나가 {most}MB보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>No map needs that: look at the address of the source.</source>
        <translation>어떤 지도에도 필요 없는 크기입니다. 출처의 주소를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} did not answer.</source>
        <translation>{host}이(가) 응답하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Look whether the network and the service work, then start the same pack again: it goes on where it stopped.</source>
        <translation>네트워크와 서비스가 작동하는지 확인하고 같은 묶음을 다시 시작하십시오. 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} refuses to give this tile (status {status}).</source>
        <translation>{host}이(가) 이 타일을 주지 않습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>It may ask for an account, or allow no offline use. Ask its owner.</source>
        <translation>계정이 필요하거나 오프라인 사용을 허용하지 않을 수 있습니다. 소유자에게 물으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} says that too much was asked of it (status 429).</source>
        <translation>{host}이(가) 요청이 너무 많다고 합니다(상태 429).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Wait for an hour or a day, then start the same pack again: it goes on where it stopped.</source>
        <translation>한 시간이나 하루를 기다린 뒤 같은 묶음을 다시 시작하십시오. 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} answered with an error (status {status}).</source>
        <translation>{host}이(가) 오류로 응답했습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Start the same pack again later: it goes on where it stopped.</source>
        <translation>나중에 같은 묶음을 다시 시작하십시오. 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} answered with a web page instead of a tile.</source>
        <translation>{host}이(가) 타일 대신 웹 페이지로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Open the service in a browser: it may ask for an account, or the network here for a sign-in. Then start the same pack again.</source>
        <translation>서비스를 브라우저로 여십시오. 서비스가 계정을, 또는 이곳의 네트워크가 로그인을 요구할 수 있습니다. 그다음 같은 묶음을 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>{host} says that its tile is no picture but “{kind}”.</source>
        <translation>{host}이(가) 타일이 그림이 아니라 “{kind}”라고 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Look at the address of the source, and ask its owner.</source>
        <translation>출처의 주소를 확인하고 소유자에게 물으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>A tile of {host} came incomplete, or is no picture that can be read.</source>
        <translation>{host}의 타일이 온전하지 않거나 읽을 수 없는 그림입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/tiles.py"/>
        <source>Start the same pack again: it goes on where it stopped.</source>
        <translation>같은 묶음을 다시 시작하십시오. 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>“{text}” is no address of a catalog.</source>
        <translation>“{text}”은(는) 카탈로그의 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>Enter it as your browser shows it, such as https://example.org/catalog.json.</source>
        <translation>https://example.org/catalog.json처럼 브라우저에 보이는 대로 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link is empty.</source>
        <translation>링크가 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The picture lies in a cloud store (s3://), and the catalog gives no web address for it.</source>
        <translation>그림이 클라우드 저장소(s3://)에 있고, 카탈로그에 웹 주소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>Links that begin with {scheme}: are not followed.</source>
        <translation>{scheme}:로 시작하는 링크는 따라가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link names a computer of a local network.</source>
        <translation>링크가 내부망의 컴퓨터를 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link is no web address.</source>
        <translation>링크가 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link leads to {host}, which only this computer or its network can reach.</source>
        <translation>링크가 이 컴퓨터나 그 내부망에서만 닿는 {host}(으)로 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link holds a user name or a password.</source>
        <translation>링크에 사용자 이름이나 비밀번호가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/imaging/web_address.py"/>
        <source>The link names no host that can be read without doubt.</source>
        <translation>링크의 호스트를 확실히 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This has a control character, which no text may hold. Take it out.</source>
        <translation>글에 들어갈 수 없는 제어 문자가 있습니다. 지워 주세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This is not a date that can be read.</source>
        <translation>읽을 수 있는 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>A day is needed here, such as 2023-10-09.</source>
        <translation>2023-10-09처럼 날까지 적은 날짜가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This may be day and month or month and day: choose the order.</source>
        <translation>일·월 순서인지 월·일 순서인지 알 수 없습니다. 순서를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>The sign ~ may mean “since” or “about”: choose what it means.</source>
        <translation>‘~’ 기호는 ‘이후’일 수도 ‘경’일 수도 있습니다. 뜻을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This may be a date that a spreadsheet counts in days: choose whether it is.</source>
        <translation>스프레드시트가 날수로 센 날짜일 수 있습니다. 날짜인지 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>The year has two digits: choose which century is meant.</source>
        <translation>연도가 두 자리입니다: 어느 세기인지 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>The year may stand in front or at the end: choose where it stands.</source>
        <translation>연도가 앞에 있을 수도 끝에 있을 수도 있습니다: 어디에 있는지 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This is not a number that can be read.</source>
        <translation>읽을 수 있는 수가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This is neither yes nor no.</source>
        <translation>예도 아니오도 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This word is not known here: say in the mapping what it stands for.</source>
        <translation>알지 못하는 말입니다. 매핑에서 무엇을 뜻하는지 정하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This is longer than {n} characters.</source>
        <translation>{n}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>The highest figure is below the lowest.</source>
        <translation>최댓값이 최솟값보다 작습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/cells.py"/>
        <source>This is not a duration that can be read, such as 8 months.</source>
        <translation>‘8개월’처럼 읽을 수 있는 기간이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>By its name.</source>
        <translation>이름으로 정했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>By its content: {percent} % of the values fit.</source>
        <translation>내용으로 정했습니다. 값의 {percent} %가 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>The points of the table.</source>
        <translation>표의 점입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>Another column feeds the field that this one could.</source>
        <translation>이 열이 채울 수 있는 필드를 다른 열이 채웁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>Nothing in its name or content tells of a field of the atlas.</source>
        <translation>이름과 내용에서 아틀라스의 필드를 알아볼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>Its name tells of a field, but its content does not fit.</source>
        <translation>이름은 어떤 필드를 가리키지만 내용이 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>It seems to hold names of people, which are left out.</source>
        <translation>사람 이름이 들어 있는 것으로 보여 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/column_choice.py"/>
        <source>It is empty.</source>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} values have the form of MGRS references, for example {example}.</source>
        <translation>값 {total}개 가운데 {n}개가 MGRS 좌표의 꼴입니다(예: {example}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>The table speaks of “{word}”.</source>
        <translation>표에 “{word}”(이)라는 말이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points are no degrees, the others are: these rows have to be corrected one by one.</source>
        <translation>점 {total}개 중 {n}개는 도 단위가 아니고 나머지는 도 단위입니다. 이 행들은 하나씩 고쳐야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points are written in degrees, not in {crs}.</source>
        <translation>점 {total}개 가운데 {n}개는 {crs}이(가) 아니라 도 단위로 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points lie in China or Korea only if longitude and latitude change places.</source>
        <translation>점 {total}개 가운데 {n}개는 경도와 위도를 맞바꾸어야 중국이나 한반도 안에 놓입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points look as if longitude and latitude had changed places, the others do not: these rows have to be corrected one by one.</source>
        <translation>점 {total}개 가운데 {n}개만 경도와 위도가 뒤바뀐 것처럼 보입니다. 이 행들은 하나씩 바로잡아야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>The coordinates are no degrees, and fit no grid that is known here: the coordinate system has to be chosen.</source>
        <translation>좌표가 도 단위가 아니고 여기서 아는 어느 격자와도 맞지 않습니다. 좌표계를 골라야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points are no degrees; the numbers fit {crs} if the axes change places.</source>
        <translation>점 {total}개 가운데 {n}개는 도 단위가 아닙니다. 두 축을 맞바꾸면 {crs}에 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} of {total} points are no degrees; the numbers fit {crs}.</source>
        <translation>점 {total}개 가운데 {n}개는 도 단위가 아닙니다. 수의 크기는 {crs}에 맞습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} points lie {before} from places of the same name in the atlas (median); read as {crs} they lie {after} from them.</source>
        <translation>점 {n}개가 아틀라스에 있는 같은 이름의 장소에서 {before} 떨어져 있습니다(중앙값). {crs}(으)로 읽으면 {after} 떨어져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/crs_doubt.py"/>
        <source>{n} points lie {before} from places of the same name in the atlas (median); read as {crs} with the axes changed they lie {after} from them.</source>
        <translation>점 {n}개가 아틀라스에 있는 같은 이름의 장소에서 {before} 떨어져 있습니다(중앙값). 두 축을 맞바꾸어 {crs}(으)로 읽으면 {after} 떨어져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_cases.py"/>
        <source>The case number {key} stands in row {first} as well.</source>
        <translation>사례 번호 {key}이(가) {first}행에도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_cases.py"/>
        <source>The columns give two dates for one thing.</source>
        <translation>여러 열이 한 가지에 서로 다른 두 날짜를 적었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_cases.py"/>
        <source>This is no Admiralty grade, such as B2.</source>
        <translation>B2와 같은 애드미럴티 등급이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_evidence.py"/>
        <source>The source {key} is described otherwise in row {first}, which is kept.</source>
        <translation>출처 {key}이(가) {first}행에 다르게 적혀 있어, 그 행의 것을 남깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_evidence.py"/>
        <source>A figure needs one thing that it is about: a case, a place or a theme.</source>
        <translation>수치에는 대상이 하나 있어야 합니다: 사례, 장소 또는 주제.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_links.py"/>
        <source>Nothing that is about a {subject} can be imported; this row stays out.</source>
        <translation>{subject}에 관한 것은 가져올 수 없어 이 행은 제외합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_links.py"/>
        <source>This row names a subject without its number, or a number without its kind.</source>
        <translation>이 행에는 대상의 번호가 없거나, 번호만 있고 대상의 종류가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_links.py"/>
        <source>This row needs one thing that it is about.</source>
        <translation>이 행에는 대상이 하나 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_people.py"/>
        <source>The cell names {n} values where {of} are expected.</source>
        <translation>값 {of}개가 있어야 할 칸에 {n}개가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_people.py"/>
        <source>The person {key} is described otherwise in row {first}.</source>
        <translation>인물 {key}이(가) {first}행에 다르게 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_people.py"/>
        <source>A consent needs a person or a case.</source>
        <translation>동의에는 인물이나 사례가 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_people.py"/>
        <source>Somebody agreed, but not to which use: say so in the mapping.</source>
        <translation>동의했다고만 있고 용도가 없습니다. 매핑에서 용도를 정하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_places.py"/>
        <source>This row names no place.</source>
        <translation>이 행에는 장소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/group_places.py"/>
        <source>The same place stands in row {first} as well.</source>
        <translation>같은 장소가 {first}행에도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_cells.py"/>
        <source>This is not a line or an area that can be read.</source>
        <translation>읽을 수 있는 선이나 면이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>First possible day</source>
        <translation>가능한 첫날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Last possible day</source>
        <translation>가능한 마지막 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Place number</source>
        <translation>장소 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Number of the mark</source>
        <translation>표시 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Image number</source>
        <translation>영상 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Label</source>
        <translation>표시 글</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Acquired (as 2012-11-07 or 2012-11-07T02:30Z)</source>
        <translation>촬영 시각(예: 2012-11-07 또는 2012-11-07T02:30Z)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Credit of the image</source>
        <translation>영상 출처 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Continues the mark</source>
        <translation>이어받은 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Carried over as</source>
        <translation>이어받은 결과</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Analyst</source>
        <translation>작업자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Observed on (as 2024-05-17)</source>
        <translation>관찰한 날(예: 2024-05-17)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Note of the reviewer</source>
        <translation>검토자 메모</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Route number</source>
        <translation>경로 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Korean name</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Color (#RRGGBB)</source>
        <translation>색(#RRGGBB)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Published by</source>
        <translation>공개 기관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Published on</source>
        <translation>공개일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Published wording</source>
        <translation>공개된 문구</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Published wording, Korean</source>
        <translation>공개된 문구(한국어)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Kind of stop</source>
        <translation>지점의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Passed through</source>
        <translation>지나가는 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Inferred, not in the source</source>
        <translation>출처에 없는 추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Name, verbatim</source>
        <translation>적힌 그대로의 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Figure number</source>
        <translation>수치 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>What is measured</source>
        <translation>무엇을 잰 것인가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Figure, or lowest</source>
        <translation>수치 또는 최솟값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Highest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Period in words</source>
        <translation>글로 적은 기간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Period (2023-10, 199X, 2002/2003)</source>
        <translation>기간(2023-10, 199X, 2002/2003)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>From area</source>
        <translation>출발 지역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>To area</source>
        <translation>도착 지역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Who says so</source>
        <translation>말한 이</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>As of</source>
        <translation>기준일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Term key</source>
        <translation>용어 기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Term in English</source>
        <translation>영어 용어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Term in Korean</source>
        <translation>한국어 용어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Romanization</source>
        <translation>로마자 표기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Also called</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Key of the kind</source>
        <translation>종류의 키</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Added by a user</source>
        <translation>사용자가 추가함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>In use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Acquired, in words</source>
        <translation>글로 적은 촬영 시각</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Time of capture (UTC)</source>
        <translation>촬영 시각(UTC)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Where the date comes from</source>
        <translation>날짜의 근거</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Off-nadir angle (degrees)</source>
        <translation>연직 이탈각(도)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Sun elevation (degrees)</source>
        <translation>태양 고도(도)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Sun azimuth (degrees)</source>
        <translation>태양 방위각(도)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Stretch</source>
        <translation>명암 조정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Print allowed</source>
        <translation>인쇄 허용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Print allowed until</source>
        <translation>인쇄 허용 기한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Web allowed</source>
        <translation>웹 게시 허용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Web allowed until</source>
        <translation>웹 게시 허용 기한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Footprint (WKT, WGS 84)</source>
        <translation>촬영 범위(WKT, WGS 84)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Offset to the east (m)</source>
        <translation>동쪽 편차(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Offset to the north (m)</source>
        <translation>북쪽 편차(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Offset measured against</source>
        <translation>편차의 기준 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Error of the offset (m)</source>
        <translation>편차의 오차(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Size (bytes)</source>
        <translation>크기(바이트)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Longitude</source>
        <translation>경도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Latitude</source>
        <translation>위도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Points of the table</source>
        <translation>표의 점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Length (m)</source>
        <translation>길이(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Line or area (WKT)</source>
        <translation>선 또는 면 (WKT)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Area (m²)</source>
        <translation>넓이(m²)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Perimeter (m)</source>
        <translation>둘레(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/handed_on_fields.py"/>
        <source>Looked at (UTC)</source>
        <translation>판독한 때(UTC)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Choose a mapping that Visual Atlas saved, or map the columns anew.</source>
        <translation>Visual Atlas가 저장한 매핑을 고르거나 열을 새로 매핑하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Correct the mapping.</source>
        <translation>매핑을 고치세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>This is not a mapping: it is no JSON.</source>
        <translation>매핑이 아닙니다. JSON 형식이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>This is not a mapping of an import.</source>
        <translation>가져오기 매핑이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>This mapping has version {version}; this Visual Atlas reads version {known}.</source>
        <translation>이 매핑은 버전 {version}입니다. 이 Visual Atlas는 버전 {known}을 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Install a newer Visual Atlas, or map the columns anew.</source>
        <translation>더 새로운 Visual Atlas를 설치하거나 열을 새로 매핑하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping names a field “{field}” that this Visual Atlas does not know.</source>
        <translation>매핑에 이 Visual Atlas가 알지 못하는 필드 “{field}”이(가) 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>“{crs}” is no coordinate system that an import can read.</source>
        <translation>“{crs}”은(는) 가져오기가 읽을 수 있는 좌표계가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping says that the rows of “{table}” are “{rows}”, which Visual Atlas does not know.</source>
        <translation>매핑에 따르면 “{table}”의 행은 “{rows}”인데, Visual Atlas가 알지 못하는 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping of “{table}” names a field “{field}” that rows of this kind do not have.</source>
        <translation>“{table}”의 매핑에 이런 행에는 없는 필드 “{field}”이(가) 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Two columns of “{table}” feed the field “{field}”, which takes one.</source>
        <translation>“{table}”의 두 열이 하나만 받는 필드 “{field}”을(를) 채웁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>No column of “{table}” feeds the field “{field}”, which every row needs.</source>
        <translation>모든 행에 필요한 필드 “{field}”을(를) 채우는 열이 “{table}”에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Map a column to it.</source>
        <translation>열 하나를 그 필드에 매핑하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping speaks of a table “{table}” that this source does not have.</source>
        <translation>매핑에 있는 표 “{table}”이(가) 이 자료에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>Choose the mapping that was made for such a source, or map the columns anew.</source>
        <translation>이런 자료를 위해 만든 매핑을 고르거나 열을 새로 매핑하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping speaks of a column “{column}” that the table “{table}” does not have.</source>
        <translation>매핑에 있는 열 “{column}”이(가) 표 “{table}”에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The mapping has a part “{part}” that this Visual Atlas does not know.</source>
        <translation>매핑에 이 Visual Atlas가 알지 못하는 부분 “{part}”이(가) 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/mapping_json.py"/>
        <source>The part “{part}” of the mapping is not as it should be.</source>
        <translation>매핑의 “{part}” 부분이 올바르지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>This is not a coordinate that can be read.</source>
        <translation>읽을 수 있는 좌표가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>Latitude and longitude belong together: one of them is missing.</source>
        <translation>위도와 경도는 함께 있어야 하는데 하나가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>Latitude and longitude name the same axis.</source>
        <translation>위도와 경도가 같은 축을 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>This point is not on the globe.</source>
        <translation>지구 위에 없는 점입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>This point is not on the globe: latitude and longitude may be swapped.</source>
        <translation>지구 위에 없는 점입니다. 위도와 경도가 서로 바뀌었을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>Latitude 0, longitude 0 lies in the Atlantic: it usually stands for “no position”.</source>
        <translation>위도 0, 경도 0은 대서양 한가운데이며, 대개 ‘위치 없음’을 뜻합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>Points of {crs} cannot be converted here.</source>
        <translation>{crs} 좌표계의 점은 여기서 변환할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/positions.py"/>
        <source>The columns give two positions for one place.</source>
        <translation>여러 열이 한 장소에 두 위치를 적었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: which comes first, the day or the month?</source>
        <translation>“{example}”: 일과 월 가운데 무엇이 먼저입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: what does the sign ~ mean?</source>
        <translation>“{example}”: ‘~’ 기호는 무엇을 뜻합니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: what stands in the middle, the month or the day?</source>
        <translation>“{example}”: 가운데는 월입니까, 일입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: is this a date that a spreadsheet counts in days?</source>
        <translation>“{example}”: 스프레드시트가 날수로 센 날짜입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: which century is meant by a year of two digits?</source>
        <translation>“{example}”: 두 자리 연도는 어느 세기입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>“{example}”: where does the year stand?</source>
        <translation>“{example}”: 연도는 어디에 있습니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>Which theme is “{text}”?</source>
        <translation>“{text}”은(는) 어느 주제입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>What kind of place is “{text}”?</source>
        <translation>“{text}”은(는) 어떤 종류의 장소입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>What kind of stage is “{text}”?</source>
        <translation>“{text}”은(는) 어떤 종류의 단계입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>The column “{column}” seems to hold names of people. The atlas keeps pseudonyms: what are they?</source>
        <translation>열 “{column}”에 사람 이름이 있는 것으로 보입니다. 아틀라스는 가명만 보관합니다. 이 이름은 무엇입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>No column gives the number of a record. Shall it be made of the row numbers? Rows that move are new records then.</source>
        <translation>기록 번호가 있는 열이 없습니다. 행 번호로 만들까요? 그러면 자리를 옮긴 행은 새 기록이 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>The column “{column}” says whether somebody agreed. To which use?</source>
        <translation>열 “{column}”은(는) 동의 여부를 말합니다. 어떤 용도에 대한 동의입니까?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>00 to {now} are of the 2000s, the others of the 1900s</source>
        <translation>00–{now}은 2000년대, 나머지는 1900년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>All are of the 1900s</source>
        <translation>모두 1900년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>All are of the 2000s</source>
        <translation>모두 2000년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>The day</source>
        <translation>일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>The month</source>
        <translation>월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>Since (before it: until)</source>
        <translation>이후 (앞에 있으면 이전)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>In front</source>
        <translation>앞</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>At the end</source>
        <translation>끝</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>Yes, a date</source>
        <translation>예, 날짜입니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>{crs}, axes swapped</source>
        <translation>{crs}, 축 바꿈</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>A theme of our own</source>
        <translation>우리가 정한 주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>Real names: leave them out</source>
        <translation>실명: 제외</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/questions.py"/>
        <source>Pseudonyms: import them</source>
        <translation>가명: 가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/raw.py"/>
        <source>There is no table “{table}” in this source.</source>
        <translation>이 자료에는 “{table}” 표가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/raw.py"/>
        <source>Choose one of the tables that it has.</source>
        <translation>자료에 있는 표 가운데 하나를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/table_work.py"/>
        <source>This is needed and missing.</source>
        <translation>꼭 필요한 값이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/table_work.py"/>
        <source>The mapping gives every row “{value}” for “{field}”, which cannot be read.</source>
        <translation>매핑이 모든 행의 “{field}”에 “{value}”을(를) 넣는데, 읽을 수 없는 값입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Case number</source>
        <translation>사례 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Kind of place</source>
        <translation>장소 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Coordinates in one text</source>
        <translation>한 칸에 적은 좌표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Precision of the point</source>
        <translation>위치의 정밀도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Country</source>
        <translation>나라</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Province</source>
        <translation>도·성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>County or city</source>
        <translation>시·군</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Credibility</source>
        <translation>내용의 신빙성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Published by its owner</source>
        <translation>소유자의 공개 여부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Case or event</source>
        <translation>사례 또는 사건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>First day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date in words</source>
        <translation>글로 적은 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Why it may be shown without consent</source>
        <translation>동의 없이 보여 줄 수 있는 근거</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Admiralty grade (as B2)</source>
        <translation>애드미럴티 등급(예: B2)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Why this theme</source>
        <translation>이 주제로 본 까닭</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Place in the source's words</source>
        <translation>출처가 말한 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>What kind of stage</source>
        <translation>단계의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date of the stage</source>
        <translation>단계의 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>First day of the stage</source>
        <translation>단계의 첫날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Last day of the stage</source>
        <translation>단계의 마지막 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date of the stage in words</source>
        <translation>단계의 날짜(원문)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Duration with its unit</source>
        <translation>단위를 붙인 기간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Duration</source>
        <translation>기간의 길이</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Unit of the duration</source>
        <translation>길이의 단위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Notes on the stage</source>
        <translation>단계 비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Person number</source>
        <translation>사람 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Pseudonym</source>
        <translation>가명</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Born</source>
        <translation>출생</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Part in the case</source>
        <translation>사례에서의 역할</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Notes on the person</source>
        <translation>인물 비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Use that was agreed to</source>
        <translation>동의한 이용 범위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Agreed: yes or no</source>
        <translation>동의 여부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Given by</source>
        <translation>동의한 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Given on</source>
        <translation>동의한 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Valid until</source>
        <translation>유효 기한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Withdrawn on</source>
        <translation>철회한 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Notes on the consent</source>
        <translation>동의 비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Source key</source>
        <translation>출처 기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Title of the source</source>
        <translation>출처 제목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Publisher of the source</source>
        <translation>출처 발행처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date of the source</source>
        <translation>출처 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>How it was seen</source>
        <translation>어떻게 확인했나</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Reliability of the source</source>
        <translation>출처의 신뢰도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Address of an archive copy</source>
        <translation>보관본 주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Archived at</source>
        <translation>보관 시각</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>SHA-256 of the archive copy</source>
        <translation>보관본의 SHA-256</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Terms of the source</source>
        <translation>출처 이용 조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>What the source supports</source>
        <translation>출처가 뒷받침하는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Where in the source</source>
        <translation>출처 안의 위치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Number of the figure, in this source</source>
        <translation>이 자료에서 쓰는 수치 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Sort of figure</source>
        <translation>수치의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Figure in words</source>
        <translation>글로 적은 수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>What it says</source>
        <translation>내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date of the figure</source>
        <translation>수치의 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Date of the figure in words</source>
        <translation>수치의 날짜(원문)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Where it came from</source>
        <translation>가져온 곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Latitude that is claimed</source>
        <translation>출처가 말하는 위도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Longitude that is claimed</source>
        <translation>출처가 말하는 경도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Credibility of the figure</source>
        <translation>수치의 신빙성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Confidence in the figure</source>
        <translation>수치의 확신도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Notes on the figure</source>
        <translation>수치 비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Chinese name</source>
        <translation>중국어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Other names</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>In whose custody</source>
        <translation>관할</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Short name for maps</source>
        <translation>지도용 짧은 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Short Korean name</source>
        <translation>짧은 한국어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Name in the source, verbatim</source>
        <translation>출처에 적힌 그대로의 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Part in repatriation</source>
        <translation>송환에서의 역할</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Status as of</source>
        <translation>상태의 기준일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Caution</source>
        <translation>유의 사항</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Source of the point</source>
        <translation>위치의 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Source of the name</source>
        <translation>이름의 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>River</source>
        <translation>강</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Bridge</source>
        <translation>다리</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Stop of one of the six routes</source>
        <translation>여섯 경로의 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>May be the same as place</source>
        <translation>같은 곳일 수 있는 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Turn of the symbol (degrees from north)</source>
        <translation>기호의 회전(북에서, 도)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Named by TJWG for 9 October 2023</source>
        <translation>TJWG가 2023년 10월 9일에 든 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>People on 9 October 2023</source>
        <translation>2023년 10월 9일의 사람 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Language (ISO 639-1)</source>
        <translation>언어(ISO 639-1)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Script</source>
        <translation>문자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Alias, not the display name</source>
        <translation>별칭(표시 이름 아님)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Theme key</source>
        <translation>주제 기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Code (two letters)</source>
        <translation>약호(두 글자)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Published count</source>
        <translation>공개된 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Published as of</source>
        <translation>공개 수치의 기준일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Kind of what it is about</source>
        <translation>대상의 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Number of what it is about</source>
        <translation>대상의 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/targets.py"/>
        <source>Number of the stage, in this source</source>
        <translation>이 자료에서 쓰는 단계 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/importing/themes.py"/>
        <source>The name of a theme has {n} characters at most: this may be another column.</source>
        <translation>주제 이름은 최대 {n}자입니다. 다른 열일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/carry.py"/>
        <source>The capture date of this image is unknown, so no marks can be carried over to it.</source>
        <translation>이 영상은 촬영 날짜를 알 수 없어 표시를 이어받을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/carry.py"/>
        <source>Correct its date in the register of images, or mark it from the start.</source>
        <translation>영상 등록에서 날짜를 고치거나, 처음부터 표시하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>A kind needs an English name of 1 to {n} characters.</source>
        <translation>종류에는 1~{n}자의 영어 이름이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>Correct it and try again.</source>
        <translation>고치고 다시 하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>This symbol cannot be drawn.</source>
        <translation>이 기호는 그릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>Choose one of the list.</source>
        <translation>목록에서 하나를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>The color of a kind is written as #RRGGBB.</source>
        <translation>종류의 색은 #RRGGBB로 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>This color is too light: every mark has a white casing.</source>
        <translation>색이 너무 밝습니다. 모든 표시에는 흰 테두리가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>Choose a stronger color.</source>
        <translation>더 진한 색을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>A key is one of the digits 1 to 9.</source>
        <translation>단축키는 1부터 9까지의 숫자 하나입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>There is a kind named “{name}”.</source>
        <translation>“{name}” 종류가 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>Choose another name.</source>
        <translation>다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>“{name}” looks exactly the same.</source>
        <translation>“{name}” 종류와 모양이 똑같습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/kinds.py"/>
        <source>Choose another symbol or color.</source>
        <translation>다른 기호나 색을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/mark_rows.py"/>
        <source>There is no place at hand to mark anything at.</source>
        <translation>표시할 장소가 정해지지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/mark_rows.py"/>
        <source>Choose a place first.</source>
        <translation>먼저 장소를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/mark_rows.py"/>
        <source>There is no registered image at hand: a mark must say which image it was seen on.</source>
        <translation>등록된 영상이 정해지지 않았습니다. 표시에는 어느 영상에서 보았는지가 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/mark_rows.py"/>
        <source>Choose an image of the time bar, or register the one on the screen.</source>
        <translation>시간 막대에서 영상을 고르거나, 화면에 있는 영상을 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>You have no analyst id, so nobody could say later who reviewed.</source>
        <translation>분석가 ID가 없어 누가 검토했는지 나중에 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>It is not known who drew or changed this mark, so nobody can be shown to be somebody else.</source>
        <translation>이 표시를 누가 그리거나 고쳤는지 알 수 없어, 다른 사람임을 보일 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>You drew or changed this mark yourself. Somebody else has to review it.</source>
        <translation>이 표시는 본인이 그리거나 고쳤습니다. 다른 사람이 검토해야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>A mark is returned with a note that says what is to be done.</source>
        <translation>할 일을 적은 메모와 함께 돌려보내야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>The note is too long.</source>
        <translation>메모가 너무 깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>Only a draft can be accepted.</source>
        <translation>초안만 받아들일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>Only what was reviewed can be approved.</source>
        <translation>검토된 것만 승인할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>This mark cannot be returned.</source>
        <translation>이 표시는 돌려보낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/observing/review.py"/>
        <source>Nothing was changed. Each analyst has an id of their own: Settings &gt; Options &gt; Visual Atlas.</source>
        <translation>아무것도 바뀌지 않았습니다. 분석가마다 자신의 ID가 있습니다: 설정 &gt; 옵션 &gt; Visual Atlas.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>There is no publishing level “{name}”.</source>
        <translation>“{name}”이라는 공개 수준은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>Choose public, partner or internal.</source>
        <translation>public, partner, internal 가운데 하나를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>The publishing policy is not readable.</source>
        <translation>공개 정책을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>Repair it, or take the policy that ships with the plugin.</source>
        <translation>고치거나, 플러그인에 들어 있는 정책을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>The publishing policy is weaker than the house allows: {what}.</source>
        <translation>공개 정책이 허용된 최소 기준보다 느슨합니다: {what}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>Make it stricter there, or take the policy that ships with the plugin.</source>
        <translation>그 부분을 더 엄격하게 하거나, 플러그인에 들어 있는 정책을 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/releasing/policy.py"/>
        <source>The publishing policy cannot be used: {what}.</source>
        <translation>공개 정책을 쓸 수 없습니다: {what}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/team_names.py"/>
        <source>“{name}” cannot be the name of a team atlas.</source>
        <translation>“{name}”은(는) 팀 아틀라스 이름으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/domain/team_names.py"/>
        <source>Take up to 40 small letters a to z, digits and _, beginning with a letter, not with pg_.</source>
        <translation>소문자 a–z, 숫자, _만 40자까지 쓰고, pg_가 아닌 글자로 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>It is not said whose data this is, or on what terms it was given.</source>
        <translation>누구의 자료인지, 어떤 조건으로 받은 것인지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Give the owner of the data and the terms of its use.</source>
        <translation>자료의 소유자와 이용 조건을 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>“{name}” is read-only.</source>
        <translation>“{name}”은(는) 읽기 전용입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Save a copy of it where you may write, and open the copy.</source>
        <translation>쓸 수 있는 곳에 사본을 저장하고 그 사본을 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>A row does not fit the atlas: {row}.</source>
        <translation>아틀라스의 규칙에 맞지 않는 행이 있습니다: {row}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Nothing was written. Correct the row or the mapping.</source>
        <translation>아무것도 쓰지 않았습니다. 행이나 대응표를 고치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>The atlas refused a change of this import: {why}.</source>
        <translation>아틀라스가 이 가져오기의 변경을 거부했습니다: {why}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Nothing was written.</source>
        <translation>아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>{n} rows of the atlas point to rows that do not exist.</source>
        <translation>아틀라스의 {n}개 행이 없는 행을 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Nothing was written. Please report this with the details.</source>
        <translation>아무것도 쓰지 않았습니다. 자세한 내용과 함께 알려 주십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>The routes cannot be drawn, because the library shapely is missing or does not fit this QGIS. The atlas was left as it was.</source>
        <translation>shapely 라이브러리가 없거나 이 QGIS와 맞지 않아 송환 경로를 그릴 수 없습니다. 아틀라스는 그대로 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/apply.py"/>
        <source>Install shapely, or leave out the tables of routes.</source>
        <translation>shapely를 설치하거나 송환 경로 표를 빼십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no case {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 원본에서 받은 행에도 사례 {key}가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no person {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 원본에서 받은 행에도 사람 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no source {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 원본에서 받은 행에도 출처 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no theme {key} in the atlas.</source>
        <translation>아틀라스에 주제 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no route {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 자료에서 가져온 행에도 송환 경로 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no statistic {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 자료에서 가져온 행에도 통계 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no term {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 자료에서 가져온 행에도 용어 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no image {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 자료에서 가져온 행에도 영상 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no mark {key} in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 자료에서 가져온 행에도 표시 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no figure {key} in the rows taken from this source.</source>
        <translation>이 자료에서 가져온 행에 수치 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_keys.py"/>
        <source>There is no stage {key} of this case in the atlas or in the rows taken from this source.</source>
        <translation>아틀라스에도 이 원본에서 받은 행에도 이 사례의 단계 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_themes.py"/>
        <source>The source names more themes than an atlas can tell apart.</source>
        <translation>원본의 주제가 아틀라스가 구별할 수 있는 수보다 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/bulk_themes.py"/>
        <source>Check the column of themes, or give its names the meaning “none” in the mapping.</source>
        <translation>주제 열을 확인하거나, 대응표에서 그 이름의 뜻을 “none”으로 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/decisions.py"/>
        <source>It is a list of objects with table, key, column and decision, which is keep or take.</source>
        <translation>table, key, column, decision(keep 또는 take)이 있는 객체의 목록이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/decisions.py"/>
        <source>The decisions cannot be read: they are no JSON.</source>
        <translation>결정을 읽을 수 없습니다: JSON이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/decisions.py"/>
        <source>Decision {n} cannot be read.</source>
        <translation>결정 {n}을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/decisions.py"/>
        <source>Decision {n} is neither keep nor take.</source>
        <translation>결정 {n}은(는) keep도 take도 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/agreeing.py"/>
        <source>These are not two analysts.</source>
        <translation>서로 다른 두 분석가가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/agreeing.py"/>
        <source>Give the ids of two different analysts.</source>
        <translation>서로 다른 두 분석가의 ID를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/agreeing.py"/>
        <source>“{name}” has neither marks nor looks there.</source>
        <translation>“{name}”의 표시나 판독 기록이 그곳에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/agreeing.py"/>
        <source>Look at the ids in the table of marks.</source>
        <translation>표시 테이블에서 ID를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/folder.py"/>
        <source>This place may not be told exactly at this level, so nothing of its marks may leave.</source>
        <translation>이 수준에서는 이 장소를 정확히 밝힐 수 없으므로 표시도 내보낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/folder.py"/>
        <source>Choose another level, or look at the privacy of the place.</source>
        <translation>다른 수준을 고르거나 장소의 공개 범위를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/folder.py"/>
        <source>There is no place “{place}” in this atlas.</source>
        <translation>이 아틀라스에는 “{place}” 장소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/folder.py"/>
        <source>Give the id of a place, such as P-0012.</source>
        <translation>P-0012와 같은 장소 ID를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>“{name}” does not say for which level it was made, so it may show what must stay inside.</source>
        <translation>“{name}”에는 어느 공개 수준용으로 만든 것인지 적혀 있지 않아, 밖으로 나가면 안 되는 내용이 보일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>Export the plate again for the level of this folder, and give that one.</source>
        <translation>이 폴더의 공개 수준으로 도판을 다시 내보내어 그 파일을 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>“{name}” was made for fewer readers than this folder is for.</source>
        <translation>“{name}”은(는) 이 폴더보다 더 좁은 범위의 독자를 위해 만든 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>“{name}” carries data about itself, such as the name of an author.</source>
        <translation>“{name}”에는 작성자 이름처럼 파일 자체에 대한 정보가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>“{name}” cannot be read.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/evidence/plates.py"/>
        <source>Ask for the right to read it, or copy it elsewhere.</source>
        <translation>읽기 권한을 요청하거나 다른 곳에 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/import_run.py"/>
        <source>A made-up record (SYN-) cannot be put into a real atlas.</source>
        <translation>가공 기록(SYN-)은 실제 아틀라스에 넣을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/import_run.py"/>
        <source>In a training atlas every number begins with SYN-.</source>
        <translation>연습용 아틀라스에서는 모든 번호가 SYN-으로 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/import_run.py"/>
        <source>Stopped before the end.</source>
        <translation>끝나기 전에 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/import_run.py"/>
        <source>The atlas is as it was.</source>
        <translation>아틀라스는 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/projecting.py"/>
        <source>Coordinates of {crs} cannot be converted here.</source>
        <translation>{crs} 좌표는 여기서 변환할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/projecting.py"/>
        <source>Check the name of the coordinate system, or convert the file in QGIS to WGS 84 and import that.</source>
        <translation>좌표계 이름을 확인하거나, QGIS에서 파일을 WGS 84로 바꾸어 그것을 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>It is a place of the same source.</source>
        <translation>같은 자료 안에 있는 장소입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The atlas has a place with this id.</source>
        <translation>아틀라스에 이 ID의 장소가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The name is exactly one of its names.</source>
        <translation>그 장소의 이름 가운데 하나와 꼭 같습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>This was decided in the mapping.</source>
        <translation>매핑에서 정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The mapping names the place {place_id}, which the atlas does not have.</source>
        <translation>매핑이 가리키는 장소 {place_id}이(가) 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The atlas has no place of this name.</source>
        <translation>아틀라스에 이 이름의 장소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>{n} places of the atlas have this name.</source>
        <translation>아틀라스에 이 이름의 장소가 {n}곳 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The name is that of {name}, but the point is not.</source>
        <translation>이름은 {name}의 것이지만 점의 위치가 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>The name alone does not say that {name} is meant.</source>
        <translation>이름만으로는 {name}을(를) 뜻하는지 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/places/resolving.py"/>
        <source>Names or points are alike, not the same.</source>
        <translation>이름이나 점이 비슷하지만 같지는 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>The job was stopped.</source>
        <translation>작업을 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>Run it again, and it goes on where it stopped.</source>
        <translation>다시 실행하면 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>{host} asks to come back in {minutes} minutes.</source>
        <translation>{host}이(가) {minutes}분 뒤에 다시 오라고 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>Run this again then; it goes on where it stopped.</source>
        <translation>그때 다시 실행하십시오. 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>{host} sends the request on to {other}, which was not followed.</source>
        <translation>{host}이(가) 요청을 {other}(으)로 넘기려 했으며, 따라가지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/polite.py"/>
        <source>Enter that address yourself if it is the right one.</source>
        <translation>그 주소가 맞다면 직접 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/proposing.py"/>
        <source>By the form of its source.</source>
        <translation>자료의 형식에 따라.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/proposing.py"/>
        <source>Nothing in the form of its source says what it is.</source>
        <translation>자료의 형식에 이것이 무엇인지 말해 주는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/check.py"/>
        <source>The folder “{name}” holds no publication that can be read.</source>
        <translation>폴더 “{name}”에 읽을 수 있는 공개 자료가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/check.py"/>
        <source>Choose the folder in which the manifest lies.</source>
        <translation>목록 파일(manifest)이 들어 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/gpkg.py"/>
        <source>Check that the disk is not full and try again.</source>
        <translation>디스크가 가득 차지 않았는지 확인하고 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>No output is chosen.</source>
        <translation>내보낼 형식을 고르지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>Choose one at least.</source>
        <translation>하나 이상 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>A workbook is made at the internal level only.</source>
        <translation>엑셀 통합 문서는 내부 수준에서만 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>Choose CSV, or the internal level.</source>
        <translation>CSV를 고르거나, 내부 수준을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>A QGIS project needs the GeoPackage beside it.</source>
        <translation>QGIS 프로젝트에는 GeoPackage가 함께 있어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/outputs.py"/>
        <source>Choose the GeoPackage, too.</source>
        <translation>GeoPackage도 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>Its file is not where it was when it was registered.</source>
        <translation>파일이 등록할 때의 자리에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>Its file has changed since it was registered.</source>
        <translation>파일이 등록한 뒤에 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>It is not cleared for these readers, or no mark that may leave rests on it.</source>
        <translation>이 독자에게 공개가 허용되지 않았거나, 공개할 수 있는 표시가 없는 영상입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>The image {name} cannot be printed. {reason}</source>
        <translation>영상 {name}은(는) 인쇄할 수 없습니다. {reason}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>Choose another image, or correct what the register says of it.</source>
        <translation>다른 영상을 고르거나 등록부의 내용을 고치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>There is no image {name} of this place.</source>
        <translation>이 장소에는 영상 {name}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/plate_rows.py"/>
        <source>Look up its id in the register of images.</source>
        <translation>영상 등록부에서 식별자를 찾으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/project_ground.py"/>
        <source>The background map file {name} is missing or damaged.</source>
        <translation>배경 지도 파일 {name}이(가) 없거나 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/project_ground.py"/>
        <source>Install the plugin Visual Atlas again.</source>
        <translation>Visual Atlas 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/register_packing.py"/>
        <source>The register of publications has an entry that cannot be understood: “{title}”.</source>
        <translation>공개 기록부에 이해할 수 없는 항목이 있습니다: “{title}”.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/register_packing.py"/>
        <source>Earlier editions cannot be compared without it. Repair or remove it in the table publications.</source>
        <translation>이 항목 없이는 이전 판과 비교할 수 없습니다. publications 표에서 고치거나 지우세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/ground.py"/>
        <source>The background “{name}” cannot be read.</source>
        <translation>배경 지도 “{name}”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/ground.py"/>
        <source>Install Visual Atlas again.</source>
        <translation>Visual Atlas를 다시 설치하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/imagery.py"/>
        <source>“{name}” cannot be shown on the web map.</source>
        <translation>“{name}”은(는) 웹 지도에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/imagery.py"/>
        <source>Choose imagery that is tiles at an address beginning with https://.</source>
        <translation>https://로 시작하는 주소의 타일 영상을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/imagery.py"/>
        <source>Choose one of the listed sources that are tiles and need nothing else.</source>
        <translation>목록에 있는 출처 가운데 다른 값이 필요 없는 타일 영상을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/pages.py"/>
        <source>A page of the web map is missing.</source>
        <translation>웹 지도의 페이지 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/web/write.py"/>
        <source>A file of the web map is missing.</source>
        <translation>웹 지도의 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/xlsx.py"/>
        <source>A workbook holds {most} rows at most, and “{table}” has more.</source>
        <translation>통합 문서에는 최대 {most}행까지 담을 수 있는데, “{table}”에는 더 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/xlsx.py"/>
        <source>Choose CSV or GeoPackage.</source>
        <translation>CSV나 GeoPackage를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/publishing/xlsx.py"/>
        <source>A text is too long for a workbook: {table}, row {row}, column {column}.</source>
        <translation>통합 문서에 담기에 글이 너무 깁니다: {table}, {row}행, {column}열.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/__init__.py"/>
        <source>“{name}” is no kind of file that can be imported.</source>
        <translation>“{name}”은(는) 가져올 수 있는 종류의 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/__init__.py"/>
        <source>Choose a file that ends in: {kinds}.</source>
        <translation>다음 확장자의 파일을 선택하십시오: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” has a password, or is of the kind used before 2007 (.xls).</source>
        <translation>“{name}”에 암호가 걸려 있거나, 2007년 이전 형식(.xls)입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>Open it in a spreadsheet and save it as XLSX without a password.</source>
        <translation>스프레드시트에서 열어 암호 없이 XLSX로 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” is damaged: its part “{part}” is missing.</source>
        <translation>“{name}”이(가) 손상되었습니다. 구성 요소 “{part}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” holds {count} files; at most {most} are read.</source>
        <translation>“{name}”에 파일이 {count}개 들어 있습니다. 최대 {most}개까지 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” holds a file with an unsafe name: “{part}”.</source>
        <translation>“{name}”에 안전하지 않은 이름의 파일이 들어 있습니다: “{part}”.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>Do not open this file. Ask its sender for another.</source>
        <translation>이 파일을 열지 마십시오. 보낸 사람에게 다른 파일을 요청하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” has a password.</source>
        <translation>“{name}”에 암호가 걸려 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>Save it without a password and import that.</source>
        <translation>암호 없이 저장한 뒤 그 파일을 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>“{name}” would be too large when unpacked.</source>
        <translation>“{name}”은(는) 압축을 풀면 지나치게 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/archive.py"/>
        <source>Save only the tables that are needed, as CSV for very large ones.</source>
        <translation>필요한 표만 저장하고, 아주 큰 표는 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>“{separator}” is no separator that can be chosen.</source>
        <translation>“{separator}”은(는) 선택할 수 있는 구분 기호가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>The names of the columns cannot stand below row {most}.</source>
        <translation>열 이름은 {most}행보다 아래에 있을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Choose another row.</source>
        <translation>다른 행을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>“{name}” has only {count} rows, so its header cannot be row {row}.</source>
        <translation>“{name}”에는 행이 {count}개뿐이므로 {row}행이 머리글일 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Row {row} is empty and cannot hold the names of the columns.</source>
        <translation>{row}행은 비어 있어 열 이름이 될 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>The row has {cells} values, but the table {columns} columns.</source>
        <translation>이 행에는 값이 {cells}개 있으나 표의 열은 {columns}개입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>The row has only {cells} values for {columns} columns; the last ones are taken as empty.</source>
        <translation>이 행에는 열 {columns}개에 대해 값이 {cells}개뿐입니다. 나머지는 빈 값으로 봅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>“{name}” has no rows.</source>
        <translation>“{name}”에 행이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Row {row} holds a zero byte: the file is damaged, or is no table of text.</source>
        <translation>{row}행에 0 바이트가 있습니다. 파일이 손상되었거나 텍스트 표가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>A quotation mark in row {row} is not closed before the end of the file.</source>
        <translation>{row}행의 따옴표가 파일 끝까지 닫히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>The file may be cut off, or a quotation mark is missing. Correct it and try again.</source>
        <translation>파일이 잘렸거나 따옴표가 빠졌을 수 있습니다. 고친 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Row {row} cannot be read: a quotation mark within a quoted value is not doubled.</source>
        <translation>{row}행을 읽을 수 없습니다. 따옴표로 묶인 값 안의 따옴표가 두 번 쓰이지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Write "" for a quotation mark within a quoted value, or save the table again.</source>
        <translation>따옴표로 묶인 값 안의 따옴표는 ""로 쓰거나, 표를 다시 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Row {row} is longer than {most} characters.</source>
        <translation>{row}행이 {most}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/csv_source.py"/>
        <source>Row {row}, column “{column}”: the bytes fit no letter of the encoding {encoding}.</source>
        <translation>{row}행 “{column}” 열: 바이트가 인코딩 {encoding}의 글자와 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Choose the encoding yourself, or save the file as “CSV UTF-8”.</source>
        <translation>인코딩을 직접 선택하거나, 파일을 “CSV UTF-8”로 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>“{encoding}” is no encoding that can be chosen.</source>
        <translation>“{encoding}”은(는) 선택할 수 있는 인코딩이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: {encoding}, as chosen.</source>
        <translation>인코딩: {encoding}(선택한 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: {encoding}, by the mark at its beginning.</source>
        <translation>인코딩: {encoding}(파일 첫머리의 표시에 따름).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: {encoding}, by where its zero bytes stand.</source>
        <translation>인코딩: {encoding}(0 바이트의 위치에 따름).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: plain letters and digits only (ASCII).</source>
        <translation>인코딩: 기본 영문자와 숫자만 있음(ASCII).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: {encoding}; every byte fits.</source>
        <translation>인코딩: {encoding}(모든 바이트가 맞음).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>The text is UTF-8, but damaged near line {line}.</source>
        <translation>UTF-8 텍스트이지만 {line}번째 줄 근처가 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>The encoding of the text cannot be recognized (first doubt near line {line}).</source>
        <translation>텍스트의 인코딩을 알 수 없습니다({line}번째 줄 근처부터).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: probably {encoding}, from few signs. If names look wrong, choose another.</source>
        <translation>인코딩: 단서가 적지만 {encoding}(으)로 보입니다. 이름이 이상하면 다른 것을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/encodings.py"/>
        <source>Encoding: {encoding}, by the letters that come out.</source>
        <translation>인코딩: {encoding}(풀어 본 글자에 따름).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/geojson_source.py"/>
        <source>“{name}” is no GeoJSON.</source>
        <translation>“{name}”은(는) GeoJSON이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/geojson_source.py"/>
        <source>The entry is no feature.</source>
        <translation>이 항목은 공간 객체(Feature)가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/geojson_source.py"/>
        <source>Coordinate system, as the file says: {crs}.</source>
        <translation>좌표계: {crs}(파일에 적힌 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/geojson_source.py"/>
        <source>The coordinate system that the file names is not understood. Say which it is.</source>
        <translation>파일에 적힌 좌표계를 알 수 없습니다. 어느 것인지 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/gpkg_source.py"/>
        <source>The value is no text but data ({bytes} bytes); it is left out.</source>
        <translation>값이 텍스트가 아니라 데이터({bytes}바이트)이므로 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/gpkg_source.py"/>
        <source>The value is no sound text; it is left out.</source>
        <translation>값이 올바른 텍스트가 아니므로 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/gpkg_source.py"/>
        <source>“{name}” is no GeoPackage.</source>
        <translation>“{name}”은(는) GeoPackage가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/gpkg_source.py"/>
        <source>Another program has the file open; what it has not yet saved into it is not read.</source>
        <translation>다른 프로그램이 파일을 열어 두었습니다. 아직 저장하지 않은 내용은 읽지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/gpkg_source.py"/>
        <source>“{table}” is no plain table of the GeoPackage and was left out.</source>
        <translation>“{table}”은(는) GeoPackage의 일반 표가 아니므로 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/headers.py"/>
        <source>Columns without a name are called: {names}.</source>
        <translation>이름이 없는 열에 붙인 이름: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/headers.py"/>
        <source>Names that occur again are numbered: {names}.</source>
        <translation>되풀이되는 이름에 번호를 붙였습니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/headers.py"/>
        <source>Table “{table}”: the names of the columns stand in row {row}; rows above it were left out.</source>
        <translation>표 “{table}”: 열 이름은 {row}행에 있으며 그 위의 행은 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/headers.py"/>
        <source>The names of the columns stand in row {row}; rows above it were left out.</source>
        <translation>열 이름은 {row}행에 있으며 그 위의 행은 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/json_text.py"/>
        <source>“{name}” is too large; at most {most} MB of JSON are read.</source>
        <translation>“{name}”이(가) 너무 큽니다. JSON은 최대 {most} MB까지 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/json_text.py"/>
        <source>Save it as GeoPackage or CSV in QGIS and import that.</source>
        <translation>QGIS에서 GeoPackage나 CSV로 저장한 뒤 그 파일을 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/json_text.py"/>
        <source>“{name}” is no sound JSON: line {line} cannot be read.</source>
        <translation>“{name}”은(는) 올바른 JSON이 아닙니다. {line}번째 줄을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/json_text.py"/>
        <source>“{name}” gives two values for one name: “{key}”.</source>
        <translation>“{name}”에서 이름 “{key}”에 값이 두 개 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/kml_source.py"/>
        <source>“{name}” holds no KML, or too many.</source>
        <translation>“{name}”에 KML이 없거나 너무 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/kml_source.py"/>
        <source>“{name}” is no KML.</source>
        <translation>“{name}”은(는) KML이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/kml_source.py"/>
        <source>Links to other files were not followed: {count}.</source>
        <translation>다른 파일로 이어지는 링크는 따라가지 않았습니다: {count}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/kml_source.py"/>
        <source>Pictures laid over the map were left out: {count}.</source>
        <translation>지도 위에 겹친 그림은 제외했습니다: {count}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>Open the file in the program that made it, save it again and import that.</source>
        <translation>파일을 만든 프로그램에서 열어 다시 저장한 뒤 그 파일을 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>Check that the file is there and that no other program uses it.</source>
        <translation>파일이 있는지, 다른 프로그램이 쓰고 있지 않은지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>“{name}” is a folder.</source>
        <translation>“{name}”은(는) 폴더입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>Choose a file.</source>
        <translation>파일을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>“{name}” is no ordinary file.</source>
        <translation>“{name}”은(는) 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>“{name}” is empty.</source>
        <translation>“{name}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>“{name}” is damaged or not complete.</source>
        <translation>“{name}”이(가) 손상되었거나 완전하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>“{name}” has {count} columns; at most {most} can be read.</source>
        <translation>“{name}”에 열이 {count}개 있습니다. 최대 {most}개까지 읽을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>Check that the right separator was chosen, or leave out columns that are not needed.</source>
        <translation>구분 기호가 맞는지 확인하거나, 필요 없는 열을 빼십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>The value in row {row}, column “{column}” is longer than {most} characters.</source>
        <translation>{row}행 “{column}” 열의 값이 {most}자보다 깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/limits.py"/>
        <source>Check that no quotation mark is missing before it, or move the long text to a file of its own.</source>
        <translation>앞에 빠진 따옴표가 없는지 확인하거나, 긴 글을 별도 파일로 옮기십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/ods_source.py"/>
        <source>“{name}” is no ODS spreadsheet.</source>
        <translation>“{name}”은(는) ODS 스프레드시트가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/ods_source.py"/>
        <source>In row {row}, “{name}” repeats a cell more often than any table would.</source>
        <translation>“{name}” {row}행에서 셀이 어떤 표에도 없을 만큼 되풀이됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: comma, as chosen.</source>
        <translation>구분 기호: 쉼표(선택한 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: semicolon, as chosen.</source>
        <translation>구분 기호: 쌍반점(선택한 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: tab, as chosen.</source>
        <translation>구분 기호: 탭(선택한 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: vertical bar, as chosen.</source>
        <translation>구분 기호: 세로줄(선택한 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: comma.</source>
        <translation>구분 기호: 쉼표.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: semicolon.</source>
        <translation>구분 기호: 쌍반점.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: tab.</source>
        <translation>구분 기호: 탭.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Separator: vertical bar.</source>
        <translation>구분 기호: 세로줄.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/separators.py"/>
        <source>Numbers are written with a decimal comma, such as {value} in column “{column}”.</source>
        <translation>숫자의 소수점이 쉼표로 적혀 있습니다. 예: “{column}” 열의 {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shapes.py"/>
        <source>The row has a line or an area, not a point; it comes in without a position.</source>
        <translation>이 행에는 점이 아니라 선이나 면이 있으므로 위치 없이 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shapes.py"/>
        <source>The position is a point that stands for a line or an area.</source>
        <translation>이 위치는 선이나 면을 대신하는 점입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shapes.py"/>
        <source>The row has several points; it comes in without a position.</source>
        <translation>이 행에는 점이 여러 개 있으므로 위치 없이 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shapes.py"/>
        <source>The position of the row is no pair of numbers; it comes in without one.</source>
        <translation>이 행의 위치가 두 개의 숫자가 아니므로 위치 없이 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>The cell holds an error of the spreadsheet; it is taken as empty.</source>
        <translation>셀에 스프레드시트 오류가 있어 빈 값으로 봅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>The cell holds a formula without a stored result; it is taken as empty.</source>
        <translation>셀에 저장된 결과가 없는 수식이 있어 빈 값으로 봅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>The cell has a web link behind it; only its text is read.</source>
        <translation>셀 뒤에 웹 링크가 있습니다. 글만 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>The cell has a comment, which is not read.</source>
        <translation>셀에 메모가 있으며, 메모는 읽지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>The cells {cells} are one merged cell: only the first row and column have its value.</source>
        <translation>셀 {cells}은(는) 병합되어 있습니다. 값은 첫 행과 첫 열에만 들어갑니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>“{name}” has {count} sheets; at most {most} are read.</source>
        <translation>“{name}”에 시트가 {count}개 있습니다. 최대 {most}개까지 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>Sheet “{table}” is hidden in the spreadsheet.</source>
        <translation>시트 “{table}”은(는) 스프레드시트에서 숨겨져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>Sheet “{table}” is empty and was left out.</source>
        <translation>시트 “{table}”은(는) 비어 있어 제외했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/sheets.py"/>
        <source>A value stands in column {letters}, which has no name; give the column a name or clear the cell.</source>
        <translation>이름 없는 {letters}열에 값이 있습니다. 열에 이름을 붙이거나 셀을 비우십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>The text is cut off at the width of its column.</source>
        <translation>글이 열 너비에서 잘렸습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>Column “{column}” refers to a memo file, which is not read.</source>
        <translation>“{column}” 열은 메모 파일을 가리키며, 메모 파일은 읽지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>The table “{part}” of the shapefile is missing.</source>
        <translation>셰이프파일의 표 “{part}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>Keep the files .shp, .dbf, .prj and .cpg together and choose the .shp again.</source>
        <translation>.shp, .dbf, .prj, .cpg 파일을 한곳에 두고 .shp를 다시 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>“{name}” holds no shapefile, or too many.</source>
        <translation>“{name}”에 셰이프파일이 없거나 너무 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>The names of the columns fit no letter of the encoding {encoding}.</source>
        <translation>열 이름이 인코딩 {encoding}의 글자와 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>Encoding: {encoding}, as the file says.</source>
        <translation>인코딩: {encoding}(파일에 적힌 대로).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>“{name}” is cut off at row {row}; it says that it has {count} rows.</source>
        <translation>“{name}”이(가) {row}행에서 잘렸습니다. 파일에는 {count}행이라고 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>“{name}” is damaged at the shape of row {row}.</source>
        <translation>“{name}”의 {row}행 도형이 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/shp_source.py"/>
        <source>The shapefile has no .prj: its coordinate system is not known. Say which it is.</source>
        <translation>셰이프파일에 .prj가 없어 좌표계를 알 수 없습니다. 어느 것인지 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>“{name}” holds no events of a TimeMap.</source>
        <translation>“{name}”에 TimeMap 사건이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>Choose the file with the events.</source>
        <translation>사건이 들어 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>This is Bellingcat's download: its points are up to 150 m off and were then moved a little.</source>
        <translation>Bellingcat에서 내려받은 자료입니다. 점은 최대 150 m까지 어긋나 있고 그 뒤 조금 옮겨졌습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>Dates of this download are reported to be one day early at times. Compare some with the map.</source>
        <translation>이 자료의 날짜가 하루 이르게 나오는 일이 있다고 알려져 있습니다. 몇 건을 지도와 견주어 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>The list of sources is not there; events name sources only by their keys.</source>
        <translation>출처 목록이 없어 사건에는 출처의 키만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>Events belong to narratives; their names come in with the other fields.</source>
        <translation>사건이 이야기(narrative)에 속해 있습니다. 그 이름은 다른 항목과 함께 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/timemap_source.py"/>
        <source>“{name}” beside it was read too.</source>
        <translation>같은 폴더의 “{name}”도 함께 읽었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xlsx_source.py"/>
        <source>“{name}” is no XLSX workbook.</source>
        <translation>“{name}”은(는) XLSX 통합 문서가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xlsx_source.py"/>
        <source>The workbook counts days from 1904; dates are read accordingly.</source>
        <translation>이 통합 문서는 1904년부터 날짜를 세므로 그에 맞게 읽었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xlsx_source.py"/>
        <source>Dates that are shown without a day come in without one.</source>
        <translation>일(日) 없이 표시된 날짜는 일 없이 들어옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xlsx_source.py"/>
        <source>Sheet “{table}” has web links behind cells ({count}); only the text of the cells is read.</source>
        <translation>시트 “{table}”의 셀 뒤에 웹 링크가 있습니다({count}개). 셀의 글만 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xlsx_source.py"/>
        <source>The comments in sheet “{table}” are not read.</source>
        <translation>시트 “{table}”의 메모는 읽지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/reading/xml_events.py"/>
        <source>“{name}” holds a document type, as files do that want to open others.</source>
        <translation>“{name}”에 다른 파일을 열려는 파일이 쓰는 문서 형식(DOCTYPE) 선언이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/report.py"/>
        <source>A report is a file that ends in .csv or .json.</source>
        <translation>보고서는 .csv 또는 .json으로 끝나는 파일이어야 합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/report.py"/>
        <source>Choose such a name.</source>
        <translation>그런 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>The catalog goes on at another host, {host}, which was not asked.</source>
        <translation>카탈로그가 다른 호스트 {host}(으)로 이어지며, 그곳에는 요청하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>The catalog is larger than what one search reads ({pages} pages or {size} MB).</source>
        <translation>카탈로그가 한 번의 검색으로 읽는 한도({pages}쪽 또는 {size} MB)보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Choose a smaller area or fewer days, or the address of one collection.</source>
        <translation>구역이나 기간을 줄이거나 컬렉션 하나의 주소를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} sent more than {size} MB in one answer.</source>
        <translation>{host}이(가) 한 번의 응답으로 {size} MB 넘게 보냈습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Check the address of the catalog.</source>
        <translation>카탈로그의 주소를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} answered with a web page, not with a catalog.</source>
        <translation>{host}이(가) 카탈로그가 아니라 웹 페이지로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Check the address: it is often another one than the page that a browser shows.</source>
        <translation>주소를 확인하십시오. 브라우저로 보는 페이지와 주소가 다른 경우가 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} answered with something else than JSON ({kind}).</source>
        <translation>{host}이(가) JSON이 아닌 것({kind})으로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Check the address.</source>
        <translation>주소를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>An answer of {host} is cut off, damaged, or no catalog.</source>
        <translation>{host}의 응답이 끊겼거나 손상되었거나 카탈로그가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Search again; what came is not asked for again.</source>
        <translation>다시 검색하십시오. 이미 받은 것은 다시 요청하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>There was no answer from {host}, or the connection was lost.</source>
        <translation>{host}에서 응답이 없거나 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Check the connection and search again; what came is not asked for again.</source>
        <translation>연결을 확인하고 다시 검색하십시오. 이미 받은 것은 다시 요청하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} shows its catalog only to those who sign in.</source>
        <translation>{host}은(는) 로그인한 사람에게만 카탈로그를 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Choose a catalog that is open to everybody.</source>
        <translation>누구에게나 열린 카탈로그를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} has no such page.</source>
        <translation>{host}에 그런 페이지가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} is too busy or out of order (status {status}).</source>
        <translation>{host}이(가) 너무 바쁘거나 고장 났습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Search again later; what came is not asked for again.</source>
        <translation>나중에 다시 검색하십시오. 이미 받은 것은 다시 요청하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>{host} refused the search (status {status}).</source>
        <translation>{host}이(가) 검색을 거부했습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Choose a smaller area or fewer days; the catalog may also need something else.</source>
        <translation>구역이나 기간을 줄이십시오. 카탈로그가 다른 것을 요구할 수도 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>The search was stopped.</source>
        <translation>검색을 멈췄습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/asking.py"/>
        <source>Search again, and it goes on where it stopped.</source>
        <translation>다시 검색하면 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/item_search.py"/>
        <source>{host} answered the search with something that is no list of scenes.</source>
        <translation>{host}이(가) 검색에 장면 목록이 아닌 것으로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/item_search.py"/>
        <source>{host} sends pages without end, or the same ones again and again.</source>
        <translation>{host}이(가) 끝없이, 또는 같은 페이지를 되풀이해 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/item_search.py"/>
        <source>What came until then is listed.</source>
        <translation>그때까지 받은 것을 목록에 실었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/opening.py"/>
        <source>{host} answered with something that is no catalog of scenes.</source>
        <translation>{host}이(가) 장면 카탈로그가 아닌 것으로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/search.py"/>
        <source>The search was stopped before its end; what came until then is listed.</source>
        <translation>검색을 끝나기 전에 멈췄습니다. 그때까지 받은 것을 목록에 실었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/search.py"/>
        <source>There may be more scenes than the {count} that are listed.</source>
        <translation>목록의 {count}건 말고도 장면이 더 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/search.py"/>
        <source>Choose fewer days or less cloud to see the others.</source>
        <translation>나머지를 보려면 기간이나 구름을 줄이십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/walking.py"/>
        <source>The catalog is nested more than {count} levels deep; what lies deeper is left out.</source>
        <translation>카탈로그가 {count}단계보다 깊어, 그보다 깊은 것은 뺐습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/walking.py"/>
        <source>The catalog leads to more than {count} pages.</source>
        <translation>카탈로그가 {count}쪽 넘게 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/stac/walking.py"/>
        <source>Choose the address of one collection.</source>
        <translation>컬렉션 하나의 주소를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>The atlas file is of another version than team atlases of this plugin.</source>
        <translation>아틀라스 파일의 버전이 이 플러그인의 팀 아틀라스와 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>Open the file once, so that it is brought up to date, then copy it.</source>
        <translation>파일을 한 번 열어 최신 버전으로 만든 다음 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>The team atlas is of an older version.</source>
        <translation>팀 아틀라스의 버전이 더 오래되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>Ask a steward to bring it up to date.</source>
        <translation>관리자에게 최신 버전으로 올려 달라고 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>The team atlas “{name}” has rows already.</source>
        <translation>팀 아틀라스 “{name}”에 이미 행이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_in.py"/>
        <source>Copy into a new one: two atlases are never mixed by copying. Nothing was changed.</source>
        <translation>새 팀 아틀라스에 복사하십시오. 복사로 두 아틀라스를 섞지 않습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_out.py"/>
        <source>“{name}” exists already.</source>
        <translation>“{name}”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_out.py"/>
        <source>The team atlas “{name}” is empty.</source>
        <translation>팀 아틀라스 “{name}”이(가) 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/copy_out.py"/>
        <source>Copy an atlas file into it first.</source>
        <translation>먼저 아틀라스 파일을 복사해 넣으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/making.py"/>
        <source>The server has schemas or roles that begin with “{name}” already.</source>
        <translation>서버에 “{name}”(으)로 시작하는 스키마나 역할이 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/making.py"/>
        <source>Choose another name. Nothing was changed.</source>
        <translation>다른 이름을 고르십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/rows.py"/>
        <source>A text of the table {table} has a NUL character, which PostgreSQL cannot hold.</source>
        <translation>테이블 {table}의 글에 PostgreSQL이 담을 수 없는 NUL 문자가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/rows.py"/>
        <source>Remove it in the atlas file, and copy again. Nothing was written.</source>
        <translation>아틀라스 파일에서 그 문자를 지우고 다시 복사하십시오. 쓴 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server does not allow this to you.</source>
        <translation>서버가 이 작업을 허용하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Ask whoever runs the server for the right, then try again.</source>
        <translation>서버 운영자에게 권한을 받은 다음 다시 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The disk of the server is full.</source>
        <translation>서버의 디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Nothing was written. Ask whoever runs the server to make room.</source>
        <translation>쓴 것은 없습니다. 서버 운영자에게 공간을 비워 달라고 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server stopped the work because it took too long.</source>
        <translation>작업이 너무 오래 걸려 서버가 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Nothing was written. Ask whoever runs the server for a longer time.</source>
        <translation>쓴 것은 없습니다. 서버 운영자에게 제한 시간을 늘려 달라고 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server refused a value.</source>
        <translation>서버가 값을 거부했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Nothing was written. The log names the table.</source>
        <translation>쓴 것은 없습니다. 로그에 테이블 이름이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server refused a row.</source>
        <translation>서버가 행을 거부했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>A team atlas needs psycopg2, which this Python does not have.</source>
        <translation>팀 아틀라스에는 psycopg2가 필요한데 이 파이썬에는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Install the package python3-psycopg2 (or psycopg2 from PyPI) for the Python of QGIS, and start QGIS again. Everything else works without it.</source>
        <translation>QGIS의 파이썬에 python3-psycopg2 패키지(또는 PyPI의 psycopg2)를 설치하고 QGIS를 다시 시작하십시오. 다른 기능은 모두 그것 없이 작동합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server could not do this.</source>
        <translation>서버가 이 작업을 하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Nothing was written. The log names the code of the error.</source>
        <translation>쓴 것은 없습니다. 로그에 오류 코드가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server was not reached, refused the sign-in, or the connection was lost.</source>
        <translation>서버에 닿지 못했거나, 서버가 로그인을 거부했거나, 연결이 끊겼습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Nothing was written. Check host, database, user and password of the connection in QGIS.</source>
        <translation>쓴 것은 없습니다. QGIS 연결의 호스트, 데이터베이스, 사용자, 암호를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The server is too old for a team atlas: it is PostgreSQL {version}, and 13 is needed.</source>
        <translation>팀 아틀라스에는 서버가 너무 오래되었습니다. PostgreSQL {version}인데 13이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Ask whoever runs the server for a newer one.</source>
        <translation>서버 운영자에게 더 새로운 서버를 부탁하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The database has no PostGIS.</source>
        <translation>데이터베이스에 PostGIS가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Ask whoever runs the server to run CREATE EXTENSION postgis in it.</source>
        <translation>서버 운영자에게 그 데이터베이스에서 CREATE EXTENSION postgis를 실행해 달라고 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The database has no team atlas “{name}”.</source>
        <translation>데이터베이스에 팀 아틀라스 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Check its name, or make one first.</source>
        <translation>이름을 확인하거나 먼저 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>The team atlas was made by a newer Visual Atlas (schema {version}; this one knows {known}).</source>
        <translation>팀 아틀라스는 더 새로운 Visual Atlas로 만든 것입니다(스키마 {version}, 이 버전은 {known}까지).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/team/server.py"/>
        <source>Update the plugin. Nothing was changed.</source>
        <translation>플러그인을 업데이트하십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/transport.py"/>
        <source>The authentication “{name}” cannot be opened.</source>
        <translation>인증 “{name}”을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/transport.py"/>
        <source>Choose one of those that QGIS has, and give the master password when it is asked for.</source>
        <translation>QGIS에 있는 인증 가운데서 고르고, 물을 때 마스터 비밀번호를 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>It was edited since.</source>
        <translation>그 뒤에 수정되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>A later import changed it.</source>
        <translation>나중의 가져오기가 변경했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>Rows that came later use it.</source>
        <translation>나중에 들어온 행이 사용합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>Its earlier values were taken out of the change log.</source>
        <translation>이전 값이 변경 기록에서 삭제되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>This atlas knows no import of that number.</source>
        <translation>이 아틀라스에는 그 번호의 가져오기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>Choose one of the imports that it lists.</source>
        <translation>목록에 있는 가져오기를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>The import of “{title}” was undone already.</source>
        <translation>“{title}” 가져오기는 이미 되돌렸습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/undo.py"/>
        <source>Nothing is left to do.</source>
        <translation>더 할 일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Enter the address alone, and choose an authentication of QGIS for the rest.</source>
        <translation>주소만 입력하고, 나머지는 QGIS의 인증에서 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>A password would be sent to {host} without encryption.</source>
        <translation>비밀번호가 암호화 없이 {host}(으)로 전송됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Use the address that begins with https://.</source>
        <translation>https://로 시작하는 주소를 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>“{text}” is no web address.</source>
        <translation>“{text}”은(는) 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Enter it as your browser shows it, such as https://example.org.</source>
        <translation>브라우저에 보이는 그대로 입력하십시오. 예: https://example.org.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} asks for a second step (a code) at sign-in, which cannot be given here.</source>
        <translation>{host}은(는) 로그인할 때 2단계 코드를 요구하며, 여기서는 입력할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Use an account without it that may only read, or save the pages yourself.</source>
        <translation>2단계 코드가 없는 읽기 전용 계정을 쓰거나, 페이지를 직접 저장해 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} did not accept the user name and password.</source>
        <translation>{host}이(가) 사용자 이름과 비밀번호를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Correct them in the authentications of QGIS.</source>
        <translation>QGIS의 인증에서 고치십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} took the user name and password, and opened no session.</source>
        <translation>{host}이(가) 사용자 이름과 비밀번호를 받았으나 세션을 열지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Ask its administrator; or save the pages yourself.</source>
        <translation>관리자에게 묻거나, 페이지를 직접 저장해 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>The download was stopped.</source>
        <translation>내려받기를 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Run it again with the same folder, and it goes on where it stopped.</source>
        <translation>같은 폴더로 다시 실행하면 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Ask for smaller pages.</source>
        <translation>더 작은 페이지를 요청하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>An answer of {host} is cut off or damaged.</source>
        <translation>{host}의 응답이 중간에 끊겼거나 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Run this again; it goes on where it stopped.</source>
        <translation>다시 실행하십시오. 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} answered with a web page, not with the data of Uwazi.</source>
        <translation>{host}이(가) Uwazi의 자료가 아니라 웹 페이지로 응답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Check the address; the interface may be closed, or another program may live there.</source>
        <translation>주소를 확인하십시오. 접근이 닫혀 있거나 다른 프로그램의 주소일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Check the connection and run this again; it goes on where it stopped.</source>
        <translation>연결을 확인하고 다시 실행하십시오. 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} shows its data only to those who sign in.</source>
        <translation>{host}은(는) 로그인한 사람에게만 자료를 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Choose an authentication of QGIS with a user name and a password for it.</source>
        <translation>사용자 이름과 비밀번호가 있는 QGIS 인증을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} has no such page; it may be no Uwazi database.</source>
        <translation>{host}에 그런 페이지가 없습니다. Uwazi 데이터베이스가 아닐 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Run this again later; it goes on where it stopped.</source>
        <translation>나중에 다시 실행하십시오. 멈춘 곳부터 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>{host} refused the request (status {status}).</source>
        <translation>{host}이(가) 요청을 거부했습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/asking.py"/>
        <source>Its version of Uwazi may be another than this plugin knows; save the pages yourself.</source>
        <translation>이 플러그인이 아는 것과 다른 Uwazi 판일 수 있습니다. 페이지를 직접 저장해 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>“{name}” is larger than {size} MB.</source>
        <translation>“{name}”이(가) {size} MB보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>Save the database in several pages.</source>
        <translation>데이터베이스를 여러 페이지로 나누어 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>“{name}” holds no import.csv at its root.</source>
        <translation>“{name}”의 맨 위 폴더에 import.csv가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>Choose the CSV file itself.</source>
        <translation>CSV 파일 자체를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>“{name}” is damaged or locked, and cannot be unpacked.</source>
        <translation>“{name}”이(가) 손상되었거나 잠겨 있어 풀 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>“{name}” has no column “Title” with records below it, so it is no table of Uwazi.</source>
        <translation>“{name}”에는 아래에 기록이 있는 “Title” 열이 없으므로 Uwazi의 표가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>Import it as a table instead.</source>
        <translation>일반 표로 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>{count} rows of the file could not be read whole, the first in row {row}.</source>
        <translation>파일의 {count}개 행을 온전히 읽을 수 없었습니다. 첫째는 {row}행입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>{count} ends of ranges are 1 January 1970, as Uwazi writes an end that is not known; they were taken as not known.</source>
        <translation>기간의 끝 {count}곳이 1970년 1월 1일입니다. Uwazi는 모르는 끝을 이렇게 적으므로 모르는 것으로 보았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>The file has no record numbers; they were made from template, title and date added.</source>
        <translation>파일에 기록 번호가 없어, 서식·제목·추가된 날짜로 번호를 만들었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>Reading was stopped.</source>
        <translation>읽기를 멈추었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>Nothing was imported.</source>
        <translation>가져온 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>“{name}” has more than {count} rows.</source>
        <translation>“{name}”의 행이 {count}개보다 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>This is a table that Uwazi exported: it holds one language, and of several points the first.</source>
        <translation>Uwazi가 내보낸 표입니다. 한 언어만 들어 있고, 점이 여럿이면 첫째 점만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/csv_forms.py"/>
        <source>This is read as a table for Uwazi's import.</source>
        <translation>Uwazi 가져오기용 표로 읽었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/interface.py"/>
        <source>There are more than {count} records in what was read.</source>
        <translation>읽은 것에 기록이 {count}건보다 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/interface.py"/>
        <source>Import it in parts: save some templates only.</source>
        <translation>나누어 가져오십시오. 일부 서식만 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/interface.py"/>
        <source>There are no records of Uwazi in what was read.</source>
        <translation>읽은 것 안에 Uwazi의 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/interface.py"/>
        <source>Choose the pages that were saved from an Uwazi database, or its own address.</source>
        <translation>Uwazi 데이터베이스에서 저장한 페이지나 그 주소를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>The folder “{name}” holds something else than a download of Uwazi.</source>
        <translation>폴더 “{name}”에 Uwazi에서 내려받은 것이 아닌 것이 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>Choose an empty folder, or a new one.</source>
        <translation>빈 폴더나 새 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>The folder “{name}” holds a download from another address.</source>
        <translation>폴더 “{name}”에는 다른 주소에서 내려받은 것이 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>{host} shows no templates; it may be no Uwazi database, or show them only after sign-in.</source>
        <translation>{host}에 서식이 보이지 않습니다. Uwazi 데이터베이스가 아니거나, 로그인해야 보일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>Check the address, or choose an authentication of QGIS.</source>
        <translation>주소를 확인하거나 QGIS의 인증을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>{host} has no pages in the language {language}; it has: {listed}.</source>
        <translation>{host}에는 {language} 언어의 페이지가 없습니다. 있는 언어: {listed}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>Choose among these, or none for all.</source>
        <translation>이 가운데서 고르거나, 모두 받으려면 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>{host} sent an answer that is none of Uwazi's.</source>
        <translation>{host}의 응답이 Uwazi의 것이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>{host} sends more records in a page than it was asked for.</source>
        <translation>{host}이(가) 한 페이지에 요청보다 많은 기록을 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>Its interface is not the one that is known; save the pages yourself.</source>
        <translation>알려진 방식과 다릅니다. 페이지를 직접 저장해 가져오십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/live.py"/>
        <source>What came is kept in the folder; tell the administrator of the database.</source>
        <translation>받은 것은 폴더에 남아 있습니다. 데이터베이스 관리자에게 알리십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/opening.py"/>
        <source>There is no file or folder “{name}”.</source>
        <translation>파일이나 폴더 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/opening.py"/>
        <source>Choose it again.</source>
        <translation>다시 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/opening.py"/>
        <source>{pages} pages came now, {kept} were there from before.</source>
        <translation>이번에 {pages}페이지를 받았고, {kept}페이지는 전에 받은 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>The download in this folder has not come to its end; some records may be missing.</source>
        <translation>이 폴더의 내려받기가 끝나지 않아 빠진 기록이 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>{count} files hold nothing of Uwazi, such as {name}.</source>
        <translation>파일 {count}개에는 Uwazi의 것이 없습니다. 예: {name}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>There are no JSON files in “{name}”.</source>
        <translation>“{name}”에 JSON 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Choose the folder or the file with the pages that were saved from Uwazi.</source>
        <translation>Uwazi에서 저장한 페이지가 있는 폴더나 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>“{name}” holds more than {count} files.</source>
        <translation>“{name}”에 파일이 {count}개보다 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Choose the folder of one download.</source>
        <translation>한 번 내려받은 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>“{name}” holds a web page, not the data of Uwazi.</source>
        <translation>“{name}”에는 Uwazi의 자료가 아니라 웹 페이지가 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Save the answer of the interface (an address with /api/) instead.</source>
        <translation>대신 /api/가 들어간 주소의 응답을 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>“{name}” is not text in UTF-8.</source>
        <translation>“{name}”은(는) UTF-8 글이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Save it again as the server sends it.</source>
        <translation>서버가 보내는 그대로 다시 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>“{name}” is cut off or damaged in line {line}, column {column}.</source>
        <translation>“{name}”이(가) {line}행 {column}열에서 끊겼거나 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Save this page again.</source>
        <translation>이 페이지를 다시 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>“{name}” cannot be read: its values are nested too deep or too long.</source>
        <translation>“{name}”을(를) 읽을 수 없습니다. 값이 너무 깊게 겹쳐 있거나 너무 깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>The list of the download in “{name}” is damaged, or of a newer version of Visual Atlas.</source>
        <translation>“{name}”의 내려받기 목록이 손상되었거나 더 새로운 Visual Atlas의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>Download into an empty folder.</source>
        <translation>빈 폴더에 내려받으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/saved.py"/>
        <source>{read} of {told} records of “{template}” ({language}) were read; the server gave no more.</source>
        <translation>“{template}”({language})의 기록 {told}건 중 {read}건을 읽었습니다. 서버가 더 주지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{records} records of {templates} templates, in the languages: {languages}.</source>
        <translation>서식 {templates}가지의 기록 {records}건, 언어: {languages}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} rows are none that Uwazi is known to send; they were left out.</source>
        <translation>{count}개 행은 Uwazi가 보내는 것으로 알려진 것이 아니어서 뺐습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} relations tie more than {most} records to each other at once; they were left out.</source>
        <translation>관계 {count}개가 기록 {most}건 넘게 한꺼번에 서로 잇고 있어 뺐습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} records are not published by their owner.</source>
        <translation>기록 {count}건은 소유자가 공개하지 않은 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} of {total} days are 1 January, which Uwazi also keeps where only the year was given.</source>
        <translation>날짜 {total}개 중 {count}개가 1월 1일입니다. Uwazi는 연도만 주어진 때에도 이렇게 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} points lie off the globe (latitude beyond 90 or longitude beyond 180 degrees).</source>
        <translation>점 {count}개가 지구 밖에 있습니다(위도 90도 또는 경도 180도 초과).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} points come from records that the database does not show; they may be held back, so their points were left out and their names kept.</source>
        <translation>점 {count}개는 데이터베이스가 보여 주지 않는 기록에서 온 것입니다. 공개하지 않은 기록일 수 있어 점은 빼고 이름만 남겼습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/uwazi/source.py"/>
        <source>{count} relations lead to records that are not there.</source>
        <translation>관계 {count}개가 없는 기록으로 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>Try again later, or leave the date unknown.</source>
        <translation>나중에 다시 해 보거나 날짜를 모르는 채로 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>{host} did not answer the question ({status}).</source>
        <translation>{host}이(가) 물음에 답하지 않았습니다({status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>{host} answered with something else than its metadata.</source>
        <translation>{host}이(가) 메타데이터가 아닌 것으로 답했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>{host} refused the question.</source>
        <translation>{host}이(가) 물음을 거부했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>Esri lists no release {release}.</source>
        <translation>Esri 목록에 릴리스 {release}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>Look at the number of the release.</source>
        <translation>릴리스 번호를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>The metadata of release {release} are at another host than the one that was agreed to.</source>
        <translation>릴리스 {release}의 메타데이터가 동의한 서버가 아닌 다른 서버에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>The metadata say nothing of this point at this zoom level.</source>
        <translation>이 확대 수준에서 이 지점에 대한 메타데이터가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/wayback.py"/>
        <source>Zoom in or out and ask again, or leave the date unknown.</source>
        <translation>확대하거나 축소해서 다시 묻거나 날짜를 모르는 채로 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/withdrawal.py"/>
        <source>There is no person {key} in this atlas.</source>
        <translation>이 아틀라스에는 사람 {key}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/withdrawal.py"/>
        <source>Look for the number of the person in the table persons.</source>
        <translation>persons 표에서 사람의 번호를 찾으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/withdrawal.py"/>
        <source>The person {key} was withdrawn before.</source>
        <translation>사람 {key}은(는) 이미 철회되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/exchange/withdrawal.py"/>
        <source>Nothing is left to be taken out.</source>
        <translation>지울 것이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Map of the border between China and North Korea from Dandong to Hunchun. {filter}.</source>
        <translation>단둥에서 훈춘까지 중국과 북한의 국경 지도. {filter}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Route {no}: {stops}</source>
        <translation>경로 {no}: {stops}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Published routes: {routes}.</source>
        <translation>공개된 경로: {routes}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Places in this edition, by kind: {kinds}.</source>
        <translation>이 판의 장소(종류별): {kinds}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>held back</source>
        <translation>보류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>inferred</source>
        <translation>추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Map of a published route of forced repatriation. {route}.</source>
        <translation>공개된 강제송환 경로의 지도. {route}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Stops in their order: {stops}.</source>
        <translation>지점 순서: {stops}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>published by {source}</source>
        <translation>{source} 공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>Map of a dated event. {event}. {n} crossings are named.</source>
        <translation>날짜가 있는 사건의 지도. {event}. 국경 통과 지점 {n}곳이 언급됨.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>figure not available to us</source>
        <translation>우리가 구할 수 없는 수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>For the whole event: {figures}.</source>
        <translation>사건 전체: {figures}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/alt_text.py"/>
        <source>{figure}, according to {who}</source>
        <translation>{figure} (출처: {who})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/bleed.py"/>
        <source>Cut: {width} × {height} mm. RGB (sRGB), to be converted by the printer.</source>
        <translation>재단: {width} × {height} mm. RGB(sRGB), 인쇄소에서 변환.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/assembling.py"/>
        <source>Title page</source>
        <translation>표제지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/assembling.py"/>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Also: {names}</source>
        <translation>다른 이름: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Not cited by number in this book</source>
        <translation>이 책에서 번호로 인용되지 않은 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>reliability {code}</source>
        <translation>신뢰도 {code}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>archived copy, SHA-256 {sum}</source>
        <translation>보존 사본, SHA-256 {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Credits and checks</source>
        <translation>저작권 표시와 확인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Made with {programs}.</source>
        <translation>사용 프로그램: {programs}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Publishing policy, SHA-256: {sum}</source>
        <translation>공개 정책, SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/back.py"/>
        <source>Head of the change log: {head}</source>
        <translation>변경 기록의 끝값: {head}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>What is not known</source>
        <translation>알려지지 않은 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>no theme given</source>
        <translation>주제 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>undated</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>confidence: {level}</source>
        <translation>확신: {level}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>What is told</source>
        <translation>기록된 내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>place unknown</source>
        <translation>장소 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/dossier.py"/>
        <source>not recorded</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Public edition</source>
        <translation>공개판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Edition for partners: not to be passed on</source>
        <translation>협력 단체용: 전달 금지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Internal edition: not to leave the house</source>
        <translation>내부용: 외부 반출 금지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Made on {date}</source>
        <translation>{date} 제작</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Fonts replaced: {names}.</source>
        <translation>대신 쓴 글꼴: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>All records that may leave the atlas at this level</source>
        <translation>이 공개 수준에서 내보낼 수 있는 모든 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>About this book</source>
        <translation>이 책에 대하여</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>What it holds</source>
        <translation>담긴 내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>What this book does not show</source>
        <translation>이 책이 보여 주지 않는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Records: {n}, of them {dated} with a date.</source>
        <translation>기록: {n}건, 그중 날짜가 있는 것 {dated}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Places: {n}, of them {located} with a point.</source>
        <translation>장소: {n}곳, 그중 지점이 있는 것 {located}곳.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Published routes: {n}.</source>
        <translation>공개된 경로: {n}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Figures by source: {n}.</source>
        <translation>출처별 수치: {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Sources: {n}.</source>
        <translation>출처: {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Each number counts its own unit; they are not to be added up.</source>
        <translation>각 수는 저마다 다른 단위를 셉니다. 서로 더할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>At most {n} records are held back at this level; they are not counted here.</source>
        <translation>이 공개 수준에서는 많아야 기록 {n}건이 보류되며 여기에 세지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Dates are as certain as their sources: “about 2003” and “2000s” stay so. A record without a date is listed as undated.</source>
        <translation>날짜는 출처만큼만 확실합니다. “2003년경”과 “2000년대”는 그대로 둡니다. 날짜가 없는 기록은 날짜 미상으로 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Figures by source stand side by side. Nothing adds them up or averages them; where sources differ, all of them are given, each with who said it and when.</source>
        <translation>출처별 수치는 나란히 놓습니다. 더하거나 평균 내지 않으며, 출처가 서로 다르면 누가 언제 말했는지와 함께 모두 싣습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Numbers in square brackets lead to the list of sources at the end.</source>
        <translation>대괄호 안의 번호는 끝에 있는 출처 목록을 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>A sheet of a route shows its stops, its legs, and what is said of it. A sheet of an event shows the crossings that its sources name, with the figures given for each.</source>
        <translation>경로 한 장에는 지점과 구간, 알려진 내용이 있고, 사건 한 장에는 출처가 밝힌 국경 통과 지점과 각각의 수치가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Routes are published chains of places. Their lines join the stops and are not the road taken; a crossing that no source names is marked as inferred.</source>
        <translation>경로는 공개된 장소의 이어짐입니다. 선은 지점을 이은 것이며 실제 이동한 길이 아닙니다. 출처에 없는 국경 통과 지점은 추정으로 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>A coordinate has only the decimals that its precision earns. Where no point is printed, none is known well enough, or none may be told.</source>
        <translation>좌표는 정밀도에 맞는 자릿수만 싣습니다. 지점이 없는 곳은 충분히 알려지지 않았거나 밝힐 수 없는 곳입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>The building itself: 5 decimals of a degree, about a meter.</source>
        <translation>건물 자체: 소수 다섯 자리, 약 1미터.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>The grounds: 4 decimals, about ten meters.</source>
        <translation>부지: 소수 네 자리, 약 10미터.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>The town or village only: 2 decimals, about a kilometer.</source>
        <translation>마을이나 도시까지만: 소수 두 자리, 약 1킬로미터.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>The county only: 1 decimal, about ten kilometers.</source>
        <translation>군까지만: 소수 한 자리, 약 10킬로미터.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Not located; no point is given.</source>
        <translation>위치 미상, 지점을 싣지 않음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Precision of points</source>
        <translation>지점의 정밀도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>What the point is</source>
        <translation>지점의 뜻</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>How sure: reliability of a source, credibility of an item</source>
        <translation>확실성: 출처의 신뢰도와 내용의 개연성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Credibility of the item</source>
        <translation>내용의 개연성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>The two are judged apart, and neither follows from the other. Confidence (high, medium, low) is that of a judgement of our own.</source>
        <translation>둘은 따로 판단하며 어느 하나가 다른 하나에서 나오지 않습니다. 확신(높음, 중간, 낮음)은 우리 자신의 판단에 대한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>A place without records is not a place where nothing happened: it is one of which nothing is recorded here.</source>
        <translation>기록이 없는 장소는 아무 일도 없었던 곳이 아니라 여기에 기록된 것이 없는 곳입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>A facility is identified from the sources named; imagery alone does not show who is held there, and activity may be concealed.</source>
        <translation>시설은 밝힌 출처에 따라 식별합니다. 영상만으로는 누가 갇혀 있는지 알 수 없으며 활동이 은폐될 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>People appear by number and by pseudonym at most. What could lead to somebody is left out, and so are records without a consent or a stated public ground.</source>
        <translation>사람은 기껏해야 번호와 가명으로만 나옵니다. 누군가를 알아볼 수 있는 내용과, 동의나 공개 근거가 없는 기록은 싣지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/front.py"/>
        <source>Nothing in it is real: cases and persons were made up for training.</source>
        <translation>실제인 것은 없습니다. 사례와 인물은 연습을 위해 지어낸 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/joining.py"/>
        <source>{name} is not a page that can be joined.</source>
        <translation>{name}은(는) 합칠 수 있는 쪽이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/joining.py"/>
        <source>Try again.</source>
        <translation>다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/joining.py"/>
        <source>The pages could not be joined to one file.</source>
        <translation>쪽들을 한 파일로 합칠 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>No map: none of its places is known and may be shown.</source>
        <translation>지도 없음: 알려져 있고 표시할 수 있는 장소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>area only</source>
        <translation>지역만 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>CHINA</source>
        <translation>중국</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>NORTH KOREA</source>
        <translation>북한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>Schematic: the line joins the stages in the order in which they are told; it is not the road taken.</source>
        <translation>개념도: 선은 기록된 순서대로 단계를 이은 것이며 실제 이동 경로가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>Not on the map, because the place is not known or not told: stages {numbers}.</source>
        <translation>장소를 알 수 없거나 밝히지 않아 지도에 없음: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>A dashed ring stands for a town or a wider area: the place itself lies somewhere in it.</source>
        <translation>점선 원은 읍이나 더 넓은 지역을 나타내며, 실제 장소는 그 안 어딘가에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map.py"/>
        <source>No room for a name at: stages {numbers}.</source>
        <translation>자리가 없어 이름을 적지 못함: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map_paint.py"/>
        <source>{length}  ·  1:{scale}</source>
        <translation>{length}  ·  1:{scale}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/place_map_paint.py"/>
        <source>SYNTHETIC</source>
        <translation>SYNTHETIC</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>not located</source>
        <translation>위치 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>{coordinates} (moved to a coarser point)</source>
        <translation>{coordinates} (더 넓은 지점으로 옮김)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Country not stated</source>
        <translation>나라 미기재</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>1 record</source>
        <translation>기록 1건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>{n} records</source>
        <translation>기록 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source> as of {day}</source>
        <translation> ({day} 기준)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Status: {status}</source>
        <translation>상태: {status}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Figure or statement</source>
        <translation>수치 또는 진술</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Index of places</source>
        <translation>장소 찾아보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/places.py"/>
        <source>Chinese</source>
        <translation>중국어</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/plate_sheets.py"/>
        <source>Plates</source>
        <translation>도판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/plate_sheets.py"/>
        <source>{title} (continued)</source>
        <translation>{title} (이어짐)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/statistics.py"/>
        <source>{n} more rows stand in the files of the charts.</source>
        <translation>나머지 {n}행은 도표 파일에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>This GDAL cannot join PDF pages: it has no reader for them.</source>
        <translation>이 GDAL에는 PDF를 읽는 기능이 없어 쪽을 합칠 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>Install a GDAL with poppler, or export the pages one by one.</source>
        <translation>poppler가 있는 GDAL을 설치하거나 쪽을 하나씩 내보내십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>This page could not be made.</source>
        <translation>이 페이지는 만들지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>Overview</source>
        <translation>개관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>Events</source>
        <translation>사건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/whole.py"/>
        <source>The first {most} of {n} records, by their numbers; choose fewer records for a complete book.</source>
        <translation>기록 {n}건 중 번호순으로 앞의 {most}건입니다. 모두 싣으려면 기록을 더 좁히십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/book/writing.py"/>
        <source>The page could not be written to {name}.</source>
        <translation>{name} 파일에 페이지를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/case_counts.py"/>
        <source>Records at a place</source>
        <translation>장소별 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>{place}: what images show, date by date</source>
        <translation>{place}: 날짜별로 영상에 보이는 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>Nobody has looked at this place on an image yet.</source>
        <translation>아직 아무도 영상에서 이 장소를 살펴보지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>{n} earlier dates are not drawn here; they are in the table.</source>
        <translation>더 이른 날짜 {n}개는 여기에 그리지 않았으며 표에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>{n} more changes are in the table.</source>
        <translation>변화 {n}개가 표에 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>Internal: for the own team, not for publication.</source>
        <translation>내부: 팀 내부용이며 공개하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>Partner: for an organization that agreed to the terms.</source>
        <translation>협력 기관: 조건에 동의한 기관용.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>Public: only what may be published is counted.</source>
        <translation>공개용: 공개할 수 있는 것만 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>Imagery: {credits}</source>
        <translation>영상: {credits}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/change_figure.py"/>
        <source>{level} Made on {day}.</source>
        <translation>{level} 작성일 {day}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_drawing.py"/>
        <source>1 more place is not drawn here.</source>
        <translation>그 밖의 장소 1곳은 여기에 그리지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_drawing.py"/>
        <source>{n} more places are not drawn here.</source>
        <translation>그 밖의 장소 {n}곳은 여기에 그리지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_files.py"/>
        <source>There is not enough memory for this picture.</source>
        <translation>이 그림을 만들 메모리가 부족합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_files.py"/>
        <source>Choose a lower resolution.</source>
        <translation>더 낮은 해상도를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_files.py"/>
        <source>The chart could not be drawn.</source>
        <translation>차트를 그릴 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_files.py"/>
        <source>Free some memory and try again.</source>
        <translation>메모리를 확보한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_matrix.py"/>
        <source>to →</source>
        <translation>도착 →</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_matrix.py"/>
        <source>from ↓</source>
        <translation>출발 ↓</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_matrix.py"/>
        <source>1 more pair of provinces is not drawn here.</source>
        <translation>그 밖의 도·성 조합 1개는 여기에 그리지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_matrix.py"/>
        <source>{n} more pairs of provinces are not drawn here.</source>
        <translation>그 밖의 도·성 조합 {n}개는 여기에 그리지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_picture.py"/>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_picture.py"/>
        <source>Charts {n}</source>
        <translation>차트 {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_picture.py"/>
        <source>The layout could not be made.</source>
        <translation>레이아웃을 만들 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_picture.py"/>
        <source>Make one in QGIS and choose it here.</source>
        <translation>QGIS에서 레이아웃을 만든 뒤 여기에서 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>At the border</source>
        <translation>국경</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Women and girls</source>
        <translation>여성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Men and boys</source>
        <translation>남성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Not recorded</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Records by year and theme</source>
        <translation>연도·주제별 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Cases by the provinces people were moved between</source>
        <translation>출발 도·성과 도착 도·성별 사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Places named by the most records</source>
        <translation>기록에 가장 많이 나오는 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Women and men, where recorded</source>
        <translation>여성과 남성(기록된 경우)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{name} ({n})</source>
        <translation>{name} ({n})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = 1 case</source>
        <translation>n = 사례 1건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = {n} cases</source>
        <translation>n = 사례 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = 1 person</source>
        <translation>n = 1명</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = {n} people</source>
        <translation>n = {n}명</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = 1 record</source>
        <translation>n = 기록 1건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>n = {n} records</source>
        <translation>n = 기록 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: its date is not known.</source>
        <translation>날짜 미상인 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: their date is not known.</source>
        <translation>날짜 미상인 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: none of its places is known.</source>
        <translation>장소 미상인 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: none of their places is known.</source>
        <translation>장소 미상인 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: it tells of no movement in custody between two known places.</source>
        <translation>알려진 두 장소 사이의 구금 중 이동이 없는 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: they tell of no movement in custody between two known places.</source>
        <translation>알려진 두 장소 사이의 구금 중 이동이 없는 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: no person is recorded with it.</source>
        <translation>사람이 기록되지 않은 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: no person is recorded with them.</source>
        <translation>사람이 기록되지 않은 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: none of its places is known and public.</source>
        <translation>알려지고 공개된 장소가 없는 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: none of their places is known and public.</source>
        <translation>알려지고 공개된 장소가 없는 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: it tells of no movement in custody between two known, public places.</source>
        <translation>알려지고 공개된 두 장소 사이의 구금 중 이동이 없는 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: they tell of no movement in custody between two known, public places.</source>
        <translation>알려지고 공개된 두 장소 사이의 구금 중 이동이 없는 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is left out: no person in it is public.</source>
        <translation>공개된 사람이 없는 기록 1건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are left out: no person in them is public.</source>
        <translation>공개된 사람이 없는 기록 {n}건은 제외되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>All rows have the same scale, from zero.</source>
        <translation>모든 줄의 눈금은 같으며 0에서 시작합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>A record stands in every year in which it may fall.</source>
        <translation>기록은 해당할 수 있는 모든 해에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>A record may have several themes.</source>
        <translation>한 기록에 주제가 여럿일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>A case with several movements stands in several cells.</source>
        <translation>여러 번 이동한 사례는 여러 칸에 표시됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>A record may name several places.</source>
        <translation>한 기록에 여러 장소가 나올 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Different people; whoever is in several records is counted once.</source>
        <translation>서로 다른 사람의 수이며, 여러 기록에 나오는 사람은 한 번만 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>No record here has a date.</source>
        <translation>여기에는 날짜가 있는 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>No record here tells of a movement between two known places.</source>
        <translation>여기에는 알려진 두 장소 사이의 이동을 말하는 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>No record here names a known place.</source>
        <translation>여기에는 알려진 장소가 나오는 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>No person can be counted here.</source>
        <translation>여기에는 셀 수 있는 사람이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Origin</source>
        <translation>출발지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Destination</source>
        <translation>도착지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>As recorded</source>
        <translation>기록된 대로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>People</source>
        <translation>사람 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>From {first} to {last}; most in {year}: {n}.</source>
        <translation>{first}년부터 {last}년까지, 가장 많은 해는 {year}년: {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} more in the table.</source>
        <translation>표에 {n}개가 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>1 record is held back.</source>
        <translation>기록 1건을 공개하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>{n} records are held back.</source>
        <translation>기록 {n}건을 공개하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Documented cases are fewer than the true number.</source>
        <translation>기록된 사례는 실제 규모보다 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/chart_words.py"/>
        <source>Internal: also counts records that must not be published.</source>
        <translation>내부용: 공개해서는 안 되는 기록도 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/dates.py"/>
        <source>{day} {month} {year}</source>
        <translation>{year}년 {month} {day}일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>{n} crossings are named. People said to have gone over each; who says so stands beside the figure.</source>
        <translation>국경 통과 지점 {n}곳이 언급됩니다. 각 지점을 넘은 것으로 알려진 사람 수이며, 누가 말했는지는 수치 옆에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>n/a</source>
        <translation>수치 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>At each crossing</source>
        <translation>통과 지점별</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>as of {day}</source>
        <translation>{day} 기준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>For the whole event</source>
        <translation>사건 전체</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/event_sheet.py"/>
        <source>Areas of circles follow the numbers; several rings are rival figures. “n/a”: no figure is available to us.</source>
        <translation>원의 넓이는 수에 비례합니다. 여러 고리는 서로 다른 수치입니다. “수치 없음”: 우리가 구할 수 없는 수치.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>{name} could not be written.</source>
        <translation>{name} 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>Close it in other programs, or choose another folder.</source>
        <translation>다른 프로그램에서 그 파일을 닫거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>{name} is a folder.</source>
        <translation>{name}은(는) 폴더입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>Choose a file name.</source>
        <translation>파일 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>The folder for {name} cannot be written to.</source>
        <translation>{name} 파일을 둘 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>실제로 있고 쓸 수 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>There is not enough memory for this page.</source>
        <translation>이 페이지를 만들 메모리가 모자랍니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>Check that the disk is not full, or choose another folder.</source>
        <translation>디스크가 가득 차지 않았는지 확인하거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>The page could not be made.</source>
        <translation>페이지를 만들 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/export.py"/>
        <source>The log says more.</source>
        <translation>자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/frame.py"/>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/frame.py"/>
        <source>China</source>
        <translation>중국</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/frame.py"/>
        <source>North Korea</source>
        <translation>북한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/frame.py"/>
        <source>South Korea</source>
        <translation>대한민국</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/gather.py"/>
        <source>Forced repatriation from China to North Korea</source>
        <translation>중국에서 북한으로의 강제송환</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/glyphs.py"/>
        <source>There is no Korean font on this computer: most words would be missing on the pages.</source>
        <translation>이 컴퓨터에 한글 글꼴이 없습니다. 페이지에서 대부분의 낱말이 빠지게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/glyphs.py"/>
        <source>Install the font Noto Sans CJK KR, or another one with Hangul, and start QGIS again.</source>
        <translation>Noto Sans CJK KR 글꼴이나 한글이 있는 다른 글꼴을 설치하고 QGIS를 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/glyphs.py"/>
        <source>No font on this computer has these {n} characters; they are missing on the pages: {letters}</source>
        <translation>이 컴퓨터의 어떤 글꼴에도 다음 글자 {n}개가 없습니다. 페이지에 나타나지 않습니다: {letters}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/glyphs.py"/>
        <source>Install the font {font}, and start QGIS again.</source>
        <translation>{font} 글꼴을 설치하고 QGIS를 다시 시작하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>inferred crossing: not named in the published route</source>
        <translation>추정 통과 지점: 공개된 경로에 이름이 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>Schematic, not the road taken.</source>
        <translation>개념도이며 실제 이동 경로가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>Detention center</source>
        <translation>변방구류소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>not stated</source>
        <translation>밝혀지지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>low confidence</source>
        <translation>신뢰 수준 낮음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>closed</source>
        <translation>폐쇄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>believed closed</source>
        <translation>폐쇄로 추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>disputed</source>
        <translation>출처에 따라 다름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/legend.py"/>
        <source>How sure the point is</source>
        <translation>위치의 확실성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>police</source>
        <translation>보안기관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>labor camp</source>
        <translation>노동단련대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>prison or camp</source>
        <translation>교화소·수용소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>customs</source>
        <translation>세관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>crossing</source>
        <translation>국경 통과 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/lettering.py"/>
        <source>place</source>
        <translation>장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>{name} is there already.</source>
        <translation>{name}이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>Choose the name of a new folder.</source>
        <translation>새 폴더의 이름을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>{n} finished pages are kept in {folder}; the next export of the same book to this file takes them over.</source>
        <translation>끝난 페이지 {n}개를 {folder}에 남겨 둡니다. 같은 책을 이 파일로 다시 내보내면 이어받습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>No worker process could be started ({reason}); QGIS makes the pages itself and waits meanwhile.</source>
        <translation>작업 프로세스를 시작할 수 없었습니다({reason}). QGIS가 페이지를 직접 만들며 그동안 기다립니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>{n} finished pages are taken over.</source>
        <translation>끝난 페이지 {n}개를 이어받습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>The page “{title}” could not be made: {reason}</source>
        <translation>“{title}” 페이지를 만들지 못했습니다: {reason}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/making.py"/>
        <source>Page {n} of {total}: {title}</source>
        <translation>{total}쪽 중 {n}쪽: {title}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/team.py"/>
        <source>no Python of this QGIS was found</source>
        <translation>이 QGIS의 파이썬을 찾지 못함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/team.py"/>
        <source>the workers ended again and again</source>
        <translation>작업 프로세스가 거듭 끝남</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/team.py"/>
        <source>The book could not be made.</source>
        <translation>책을 만들지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/team.py"/>
        <source>The process that made the page “{title}” ended; the page is made again.</source>
        <translation>“{title}” 페이지를 만들던 프로세스가 끝났습니다. 페이지를 다시 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/making/team.py"/>
        <source>The process that made it ended twice.</source>
        <translation>이 페이지를 만들던 프로세스가 두 번 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/map_furniture.py"/>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/map_furniture.py"/>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Schematic. Lines join published stops; they are not the road taken.</source>
        <translation>개념도: 공개된 지점을 이은 선이며 실제 이동 경로가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Boundaries and names on this map express no opinion of the publisher on the legal status of any territory or on its borders.</source>
        <translation>이 지도의 경계와 지명은 어떤 영토의 법적 지위나 경계에 대한 발행 기관의 견해를 나타내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>1 place</source>
        <translation>장소 1곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>{n} places</source>
        <translation>장소 {n}곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source> and </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>{what} is held back and not counted here.</source>
        <translation>{what}은 공개하지 않으며 여기서 세지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>{what} are held back and not counted here.</source>
        <translation>{what}은 공개하지 않으며 여기서 세지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Credits: {names}.</source>
        <translation>자료: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Projection: Lambert conformal conic, 40.5° N and 42.8° N, 127.5° E.</source>
        <translation>투영: 람베르트 정각 원추 도법, 북위 40.5°와 42.8°, 동경 127.5°.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: Korean; Chinese places by their Sino-Korean reading, as NKDB writes them.</source>
        <translation>지명: 한국어, 중국 지명은 NKDB와 같이 한국 한자음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: Korean; Chinese places by their Mandarin reading.</source>
        <translation>지명: 한국어, 중국 지명은 중국어 발음(외래어 표기법).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: Chinese on the Chinese side, English elsewhere.</source>
        <translation>지명: 중국 쪽은 한자, 나머지는 영어.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: McCune–Reischauer; pinyin in China.</source>
        <translation>지명: 매큔–라이샤워 표기, 중국은 한어 병음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: Revised Romanization; pinyin in China.</source>
        <translation>지명: 국어의 로마자 표기법, 중국은 한어 병음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: as NKDB writes them.</source>
        <translation>지명: NKDB 표기.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Names: common English forms; pinyin in China.</source>
        <translation>지명: 영어 관용 표기, 중국은 한어 병음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/notes.py"/>
        <source>Sources:</source>
        <translation>출처:</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/outputs.py"/>
        <source>This QGIS cannot write a PDF with layers.</source>
        <translation>이 QGIS는 레이어가 있는 PDF를 만들 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/outputs.py"/>
        <source>Leave that format out, or install a GDAL with poppler.</source>
        <translation>그 형식을 빼거나 poppler가 있는 GDAL을 설치하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/page_picture.py"/>
        <source>This QGIS cannot show PDF pages: its GDAL has no reader for them.</source>
        <translation>이 QGIS는 PDF 쪽을 보여 줄 수 없습니다: GDAL에 PDF 판독기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/page_picture.py"/>
        <source>The export itself works; open the file in another program.</source>
        <translation>내보내기는 됩니다. 파일을 다른 프로그램에서 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/page_picture.py"/>
        <source>The page could not be shown.</source>
        <translation>쪽을 보여 줄 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/page_picture.py"/>
        <source>Export it, and open the file in another program.</source>
        <translation>내보낸 뒤 파일을 다른 프로그램에서 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Scale</source>
        <translation>축척</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>1:{scale} on {paper}</source>
        <translation>{paper}에서 1:{scale}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>{title}, without marks</source>
        <translation>{title}, 표시 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>the same picture without marks</source>
        <translation>표시가 없는 같은 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>{title}: {n} dates</source>
        <translation>{title}: {n}개 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>the same ground on {n} dates</source>
        <translation>{n}개 날짜의 같은 땅</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>The same ground at the same scale, 1:{scale}.</source>
        <translation>같은 땅을 같은 축척(1:{scale})으로 보입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Pink: no longer there. Sky blue: new. Hatched: could not be seen.</source>
        <translation>분홍: 더는 없음. 하늘색: 새로 생김. 빗금: 볼 수 없음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Size of facility</source>
        <translation>시설 크기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Assessed</source>
        <translation>판단</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Plate {n}</source>
        <translation>도판 {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>{n} m²</source>
        <translation>{n} m²</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>Marks</source>
        <translation>표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/build.py"/>
        <source>{n} marks found no room on the picture and stand in the list alone.</source>
        <translation>표시 {n}개는 그림에 자리가 없어 목록에만 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/picture.py"/>
        <source>The image {name} shows nothing at this place.</source>
        <translation>영상 {name}은(는) 이 장소에서 아무것도 보이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/picture.py"/>
        <source>Its service may be down, or its footprint may be wrong.</source>
        <translation>서비스가 멈추었거나 영상 범위가 틀렸을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/picture.py"/>
        <source>The picture of a plate could not be written.</source>
        <translation>도판의 그림을 쓸 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{date}, {time} UTC ({korea} UTC+9, {china} UTC+8)</source>
        <translation>{date}, {time} UTC (UTC+9 {korea}, UTC+8 {china})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{what} (not visible)</source>
        <translation>{what} (보이지 않음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{what} (gone)</source>
        <translation>{what} (없어짐)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{what} (in part)</source>
        <translation>{what} (일부)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Location</source>
        <translation>위치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Date of report</source>
        <translation>보고 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Date of imagery</source>
        <translation>영상 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Identification</source>
        <translation>식별 근거</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Prepared by</source>
        <translation>작성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Reviewed by</source>
        <translation>검토자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Image credit</source>
        <translation>영상 출처 표기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The place is not located.</source>
        <translation>위치를 알 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The point is that of a building.</source>
        <translation>점은 건물의 위치입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The point lies within the site.</source>
        <translation>점은 부지 안에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The point stands for a town; the facility may lie anywhere in it.</source>
        <translation>점은 마을을 대표하며, 시설은 그 안 어디에나 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The point stands for a county; the facility may lie anywhere in it.</source>
        <translation>점은 군을 대표하며, 시설은 그 안 어디에나 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Nobody has stated what the point stands for.</source>
        <translation>점이 무엇을 뜻하는지 아무도 밝히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{n} m a pixel</source>
        <translation>화소당 {n} m</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>, from {n}°</source>
        <translation>, 방위 {n}°</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>stretched for display</source>
        <translation>표시를 위해 명암 조정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>no outline was drawn</source>
        <translation>윤곽을 그리지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{ha} ha ({m2} m², {acres} acres)</source>
        <translation>{ha} ha ({m2} m², {acres} 에이커)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{area}, perimeter {m} m ({ft} ft)</source>
        <translation>{area}, 둘레 {m} m ({ft} ft)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{status}, as of {day}</source>
        <translation>{status}, {day} 기준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>by {sources}</source>
        <translation>{sources}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>no source is cited</source>
        <translation>인용된 출처 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>an imagery analyst</source>
        <translation>영상 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>a second analyst</source>
        <translation>두 번째 분석가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>nobody yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Observed</source>
        <translation>관찰</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Not seen</source>
        <translation>보지 못한 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Nothing has been marked on this image.</source>
        <translation>이 영상에는 표시된 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{what} ({size})</source>
        <translation>{what} ({size})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{list}.</source>
        <translation>{list}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{kind} × {n}</source>
        <translation>{kind} × {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Taken for: {kind}. No likelihood has been stated.</source>
        <translation>추정 종류: {kind}. 가능성은 밝히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Taken for: {kind}. Likelihood: {word}.</source>
        <translation>추정 종류: {kind}. 가능성: {word}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>No confidence has been stated.</source>
        <translation>확신도는 밝히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Confidence in the identification: {word}.</source>
        <translation>식별에 대한 확신도: {word}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Not visible on this image: {list}.</source>
        <translation>이 영상에서 볼 수 없는 것: {list}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Not there: {list}.</source>
        <translation>없는 것: {list}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>Nothing has been marked as not visible or not there.</source>
        <translation>볼 수 없거나 없다고 표시된 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The images are of different seasons: leaves, snow and shadows change without anything being built.</source>
        <translation>영상의 계절이 서로 다릅니다. 아무것도 짓지 않아도 잎과 눈과 그림자는 달라집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>This place is not located. No image is printed.</source>
        <translation>이 장소는 위치를 알 수 없어 영상을 싣지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>The point of this place stands for a town or a county, not for a building. No image is printed: any building on it would be taken for the facility.</source>
        <translation>이 장소의 점은 건물이 아니라 마을이나 군을 대표합니다. 영상을 싣지 않습니다. 그 위의 아무 건물이나 시설로 오해될 수 있기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>No image of this place is in the register.</source>
        <translation>등록부에 이 장소의 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>{reason} (images: {n})</source>
        <translation>{reason} (영상 {n}개)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/plate/words.py"/>
        <source>No image of this place may be printed.</source>
        <translation>이 장소의 영상은 인쇄할 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/prepare.py"/>
        <source>The page could not be limited to what may be published.</source>
        <translation>페이지를 공개할 수 있는 내용으로 제한하지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/prepare.py"/>
        <source>Check the atlas file, then try again.</source>
        <translation>아틀라스 파일을 확인하고 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/press.py"/>
        <source>Embargo: {words}</source>
        <translation>보도 제한: {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/press.py"/>
        <source>No embargo.</source>
        <translation>보도 제한 없음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/press.py"/>
        <source>Contact: {words}</source>
        <translation>연락처: {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/press.py"/>
        <source>Pictures are RGB (sRGB), to be converted by the printer. The PNG is {width} pixels wide; its smallest letters are {smallest} pixels high.</source>
        <translation>그림은 RGB(sRGB)이며 인쇄소에서 변환합니다. PNG의 너비는 {width}픽셀이고 가장 작은 글자의 높이는 {smallest}픽셀입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/press.py"/>
        <source>The SVG has live text in {fonts}.</source>
        <translation>SVG의 글자는 {fonts} 글꼴로 살아 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Stops</source>
        <translation>지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Legs</source>
        <translation>구간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>As published: “{words}”</source>
        <translation>발표된 그대로: “{words}”</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>In Korean</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>In English</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Leg</source>
        <translation>구간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Straight line</source>
        <translation>직선거리</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>Cases moved</source>
        <translation>이동한 사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/route_sheet.py"/>
        <source>A case is counted on a leg where it names both ends one after the other.</source>
        <translation>사례는 구간의 두 끝을 잇따라 밝힌 경우에 그 구간에 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>The template could not be copied to {folder}.</source>
        <translation>템플릿을 {folder}에 복사할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Check that you may write there.</source>
        <translation>거기에 쓸 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>The template {name} lacks what this page needs: {parts}.</source>
        <translation>템플릿 {name}에 이 쪽에 필요한 것이 없습니다: {parts}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Copy the template of the atlas anew, and change the copy; its items are found by their ids.</source>
        <translation>아틀라스의 템플릿을 새로 복사해서 그 복사본을 고치십시오. 항목은 ID로 찾습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>The template {name} holds what a template may not hold: {what}.</source>
        <translation>템플릿 {name}에 템플릿이 담을 수 없는 것이 있습니다: {what}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Take it out in the layout designer, and save the template again.</source>
        <translation>레이아웃 디자이너에서 그것을 빼고 템플릿을 다시 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>In the template {name}, the part {part} has no place on the page.</source>
        <translation>템플릿 {name}의 {part} 부분이 쪽 위에 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Move it onto the page, and make it at least {mm} mm wide and high.</source>
        <translation>쪽 위로 옮기고, 너비와 높이를 {mm}mm 이상으로 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>{name} is no layout template.</source>
        <translation>{name}은(는) 레이아웃 템플릿이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Choose a .qpt file that the layout designer of QGIS saved.</source>
        <translation>QGIS 레이아웃 디자이너가 저장한 .qpt 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>The template {name} cannot be read.</source>
        <translation>템플릿 {name}을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Check that it exists and that you may read it.</source>
        <translation>파일이 있는지, 읽을 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>The template {name} has not one page of a usual size.</source>
        <translation>템플릿 {name}에 보통 크기의 쪽이 하나 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>Give it one page.</source>
        <translation>쪽을 하나만 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>an HTML frame or a table</source>
        <translation>HTML 틀 또는 표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>an atlas with its expressions</source>
        <translation>표현식이 있는 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>an item without an id</source>
        <translation>ID가 없는 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>{id}: a kind of item that is not plain</source>
        <translation>{id}: 단순하지 않은 종류의 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>{id}: {why}</source>
        <translation>{id}: {why}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>a picture that is not embedded (PNG or JPEG)</source>
        <translation>내장되지 않은 그림 (PNG 또는 JPEG만)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>an expression</source>
        <translation>표현식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>a file or an address</source>
        <translation>파일 또는 주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>a data-defined value</source>
        <translation>데이터로 정의된 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/templates.py"/>
        <source>a symbol that is not plain</source>
        <translation>단순하지 않은 심볼</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/view_picture.py"/>
        <source>Make the map smaller.</source>
        <translation>지도를 더 작게 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/layouts/windows.py"/>
        <source>1:{scale}  ·  {length}</source>
        <translation>1:{scale}  ·  {length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>{one} has {first} marks and {other} has {second} on the dates on which both have looked.</source>
        <translation>둘 다 판독한 날짜에 {one}의 표시는 {first}개, {other}의 표시는 {second}개입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>There is nothing to compare.</source>
        <translation>비교할 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Pairs of one kind within {metres} m: {pairs}, which is {share} of all marks; the same state in {same} of them.</source>
        <translation>{metres} m 안에 있는 같은 종류의 쌍: {pairs}개(모든 표시의 {share}), 그중 상태가 같은 것 {same}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Marks lie so close together that the nearest were paired first; other pairs are possible.</source>
        <translation>표시가 매우 밀집해 가장 가까운 것부터 짝지었습니다. 다른 짝도 가능합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Presence: no kind and date that both have answered, so kappa is undefined.</source>
        <translation>존재 여부: 둘 다 답한 종류와 날짜가 없어 카파는 정의되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Presence, by kind and date: both yes {both}, only {one} {first}, only {other} {second}, both no {neither}; {left} left out because one of them has not answered.</source>
        <translation>존재 여부(종류와 날짜별): 둘 다 있음 {both}, {one}만 {first}, {other}만 {second}, 둘 다 없음 {neither}. 한 사람이 답하지 않아 뺀 것 {left}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Equal answers: {share}. Cohen's kappa is undefined, because both gave the same answer to everything.</source>
        <translation>같은 답: {share}. 둘 다 모든 것에 같은 답을 해서 코헨의 카파는 정의되지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/agreement_words.py"/>
        <source>Equal answers: {share}; by chance: {chance}; Cohen's kappa: {kappa}.</source>
        <translation>같은 답: {share}; 우연에 의한 일치: {chance}; 코헨의 카파: {kappa}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Repatriation routes</source>
        <translation>송환 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Visual Atlas: {title}</source>
        <translation>Visual Atlas: {title}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Imagery</source>
        <translation>영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Place cards</source>
        <translation>장소 카드</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Case cards</source>
        <translation>사례 카드</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Case records</source>
        <translation>사례 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>The table {table} of {path} could not be opened.</source>
        <translation>{path}의 표 {table}을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>The file may be damaged: open a copy of it, or make a new atlas from your sources.</source>
        <translation>파일이 손상되었을 수 있습니다. 사본을 열거나 출처에서 새 아틀라스를 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Detention centers</source>
        <translation>변방구류소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>MSS offices</source>
        <translation>보위부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Holding centers</source>
        <translation>집결소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Police holding and detention</source>
        <translation>보안기관 집결소·구류장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Labor training camps</source>
        <translation>노동단련대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Prisons and camps</source>
        <translation>교화소·정치범수용소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Customs and other places</source>
        <translation>세관과 그 밖의 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/atlas_layers.py"/>
        <source>Crossings</source>
        <translation>국경 통과 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Sea</source>
        <translation>바다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Land of the world</source>
        <translation>세계의 육지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Land</source>
        <translation>육지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Province lines</source>
        <translation>도·성 경계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Yalu and Tumen</source>
        <translation>압록강과 두만강</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Boundaries</source>
        <translation>경계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>River names</source>
        <translation>강 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Towns</source>
        <translation>도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Names of countries and provinces</source>
        <translation>나라와 도·성 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Names of seas</source>
        <translation>바다 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background.py"/>
        <source>Boundaries over imagery</source>
        <translation>영상 위의 경계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background_style.py"/>
        <source>Other land</source>
        <translation>그 밖의 육지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background_style.py"/>
        <source>International boundary</source>
        <translation>국제 경계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background_style.py"/>
        <source>Military Demarcation Line</source>
        <translation>군사분계선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/background_style.py"/>
        <source>Town</source>
        <translation>도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>May be the same as</source>
        <translation>같은 곳일 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>Id</source>
        <translation>식별 기호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>Custody</source>
        <translation>관할</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>Name in the source</source>
        <translation>출처에 적힌 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>All names</source>
        <translation>모든 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/cards.py"/>
        <source>operating</source>
        <translation>운영 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_path.py"/>
        <source>Path of a case</source>
        <translation>사례의 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_path.py"/>
        <source>Stages of the case</source>
        <translation>사례의 단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_path.py"/>
        <source>Between its stages (schematic, not the road taken)</source>
        <translation>단계 사이의 이동 (개념도: 실제 이동 경로가 아님)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_path.py"/>
        <source>Told by a source</source>
        <translation>출처가 밝힌 이동</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_path.py"/>
        <source>Inferred</source>
        <translation>추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>When it happened is not recorded.</source>
        <translation>언제 일어났는지 기록되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>No stages are recorded.</source>
        <translation>기록된 단계가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>No person is recorded with it, not even by a pseudonym.</source>
        <translation>가명으로도 기록된 사람이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>How many people it was is not recorded.</source>
        <translation>몇 명이었는지 기록되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>No source is cited.</source>
        <translation>인용된 출처가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>Date not recorded: stage {numbers}.</source>
        <translation>날짜 기록 없음: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>Dates not recorded: stages {numbers}.</source>
        <translation>날짜 기록 없음: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>Place not known, not on the map: stage {numbers}.</source>
        <translation>장소 미상, 지도에 없음: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>Places not known, not on the map: stages {numbers}.</source>
        <translation>장소 미상, 지도에 없음: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>In whose hands is not stated: stage {numbers}.</source>
        <translation>구금 주체 미상: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>In whose hands is not stated: stages {numbers}.</source>
        <translation>구금 주체 미상: {numbers}단계.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>After stage {no}: no information.</source>
        <translation>{no}단계 이후: 정보 없음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>After stage {no}: no information since {day}.</source>
        <translation>{no}단계 이후: {day}부터 정보 없음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>Between stages {first} and {second}: no information for {length}.</source>
        <translation>{first}단계와 {second}단계 사이: {length} 동안 정보 없음.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>How much time passed between stages is not recorded.</source>
        <translation>단계 사이에 시간이 얼마나 지났는지 기록되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_unknown.py"/>
        <source>How much time passed between the other stages is not recorded.</source>
        <translation>나머지 단계 사이에 시간이 얼마나 지났는지 기록되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_words.py"/>
        <source>{low} to {high} {unit}</source>
        <translation>{low}~{high} {unit}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_words.py"/>
        <source>at least {n} {unit}</source>
        <translation>최소 {n} {unit}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_words.py"/>
        <source>at most {n} {unit}</source>
        <translation>최대 {n} {unit}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/case_words.py"/>
        <source>No figure is given.</source>
        <translation>제시된 수치가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/count_layers.py"/>
        <source>Records under the choices</source>
        <translation>선택 조건의 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/count_layers.py"/>
        <source>Numbers of records</source>
        <translation>기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/count_layers.py"/>
        <source>Records by place</source>
        <translation>장소별 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/count_style.py"/>
        <source>{n} and more records</source>
        <translation>기록 {n}건 이상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/count_style.py"/>
        <source>{first}–{last} records</source>
        <translation>기록 {first}–{last}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_picture.py"/>
        <source>No information</source>
        <translation>정보 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_picture.py"/>
        <source>shortened</source>
        <translation>축약</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_picture.py"/>
        <source>order only, dates unknown</source>
        <translation>순서만 표시, 날짜 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_picture.py"/>
        <source>order only, not to scale</source>
        <translation>순서만 표시, 축척 아님</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_picture.py"/>
        <source>order only</source>
        <translation>순서만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>Holder not stated</source>
        <translation>구금 주체 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>Not in state custody</source>
        <translation>국가 구금 아님</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} hours</source>
        <translation>{n}시간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 day</source>
        <translation>1일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} days</source>
        <translation>{n}일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 night</source>
        <translation>하룻밤</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} nights</source>
        <translation>{n}박</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 week</source>
        <translation>1주</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} weeks</source>
        <translation>{n}주</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 month</source>
        <translation>1개월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} months</source>
        <translation>{n}개월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>1 year</source>
        <translation>1년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{n} years</source>
        <translation>{n}년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>at most {length}</source>
        <translation>최대 {length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>{low} to {length}</source>
        <translation>{low}~{length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>about {length}</source>
        <translation>약 {length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>about {low} to {length}</source>
        <translation>약 {low}~{length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>between {start} and {end}</source>
        <translation>{start}부터 {end}까지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>no information since</source>
        <translation>이후 정보 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>no information since {day}</source>
        <translation>{day} 이후 정보 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>no information on the time between</source>
        <translation>그 사이 기간의 정보 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>no information: {length}</source>
        <translation>정보 없음: {length}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>dates contradict each other</source>
        <translation>날짜가 서로 모순됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>end unknown</source>
        <translation>끝 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>Order only: not drawn to scale.</source>
        <translation>순서만 나타내며 축척에 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>The dates of stage {no} contradict each other.</source>
        <translation>{no}단계의 날짜가 서로 모순됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>By its dates, stage {second} began before stage {first}, in other hands, had ended.</source>
        <translation>날짜로 보면 {second}단계가 구금 주체가 다른 {first}단계가 끝나기 전에 시작되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/custody_text.py"/>
        <source>By its dates, stage {second} ended before stage {first} began.</source>
        <translation>날짜로 보면 {second}단계가 {first}단계 시작 전에 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>since {start}</source>
        <translation>{start} 이후</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>until {end}</source>
        <translation>{end}까지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>{start} to {end}</source>
        <translation>{start} ~ {end}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>spring {year}</source>
        <translation>{year}년 봄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>summer {year}</source>
        <translation>{year}년 여름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>autumn {year}</source>
        <translation>{year}년 가을</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>winter {year}</source>
        <translation>{year}년 겨울</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>{first}–{last}</source>
        <translation>{first}–{last}년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>{year}s</source>
        <translation>{year}년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>about {date}</source>
        <translation>{date}경</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>possibly {date}</source>
        <translation>{date}(불확실)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/date_text.py"/>
        <source>possibly about {date}</source>
        <translation>{date}경(불확실)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/derived.py"/>
        <source>(not loaded: open the Visual Atlas panel)</source>
        <translation>(불러오지 않음: Visual Atlas 패널을 여십시오)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>County</source>
        <translation>시·군</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Crossing</source>
        <translation>국경 통과 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Along a published route</source>
        <translation>공개된 송환 경로를 따라</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Reliability of the sources</source>
        <translation>출처의 신뢰도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Kind of record</source>
        <translation>기록 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Settlement</source>
        <translation>마을·도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>A, reliable</source>
        <translation>A, 신뢰할 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>B, usually reliable</source>
        <translation>B, 대체로 신뢰할 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>C, fairly reliable</source>
        <translation>C, 어느 정도 신뢰할 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>D, not usually reliable</source>
        <translation>D, 대체로 신뢰하기 어려움</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>E, unreliable</source>
        <translation>E, 신뢰할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>F, cannot be judged</source>
        <translation>F, 판단할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>1, confirmed</source>
        <translation>1, 확인됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>2, probably true</source>
        <translation>2, 사실일 가능성이 높음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>3, possibly true</source>
        <translation>3, 사실일 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>4, doubtful</source>
        <translation>4, 의심스러움</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>5, improbable</source>
        <translation>5, 사실이 아닐 가능성이 높음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>6, cannot be judged</source>
        <translation>6, 판단할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Medium</source>
        <translation>보통</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Reviewed</source>
        <translation>검토함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Approved</source>
        <translation>승인함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Public</source>
        <translation>공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Restricted</source>
        <translation>제한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Confidential</source>
        <translation>비공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Place unknown</source>
        <translation>장소 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Not stated</source>
        <translation>밝혀지지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Route {no}</source>
        <translation>경로 {no}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>North Hamgyong</source>
        <translation>함경북도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>South Hamgyong</source>
        <translation>함경남도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Ryanggang</source>
        <translation>량강도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Chagang</source>
        <translation>자강도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>North Pyongan</source>
        <translation>평안북도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>South Pyongan</source>
        <translation>평안남도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>North Hwanghae</source>
        <translation>황해북도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>South Hwanghae</source>
        <translation>황해남도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Kangwon</source>
        <translation>강원도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Pyongyang</source>
        <translation>평양</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Rason</source>
        <translation>라선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Nampo</source>
        <translation>남포</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Kaesong</source>
        <translation>개성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Jilin</source>
        <translation>지린성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Liaoning</source>
        <translation>랴오닝성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>Heilongjiang</source>
        <translation>헤이룽장성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>{name} County</source>
        <translation>{name}군</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>in {names}</source>
        <translation>{names} 지역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>held in: {names}</source>
        <translation>구금 장소: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>through {names}</source>
        <translation>{names} 통과</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>along {names}</source>
        <translation>{names}을(를) 따라</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>published by {names}</source>
        <translation>발표: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>reliability of sources: {names}</source>
        <translation>출처의 신뢰도: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>credibility: {names}</source>
        <translation>내용의 신빙성: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>confidence: {names}</source>
        <translation>확신도: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>review: {names}</source>
        <translation>검토: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>privacy: {names}</source>
        <translation>공개 수준: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>only: {names}</source>
        <translation>{names}만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/facet_text.py"/>
        <source>{n} values</source>
        <translation>{n}개 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>January</source>
        <translation>1월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>February</source>
        <translation>2월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>March</source>
        <translation>3월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>April</source>
        <translation>4월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>May</source>
        <translation>5월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>June</source>
        <translation>6월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>July</source>
        <translation>7월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>August</source>
        <translation>8월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>September</source>
        <translation>9월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>October</source>
        <translation>10월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>November</source>
        <translation>11월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>December</source>
        <translation>12월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>{year}</source>
        <translation>{year}년</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>in {period}</source>
        <translation>{period}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>All dates</source>
        <translation>모든 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No theme given</source>
        <translation>주제 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>All themes</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No theme chosen</source>
        <translation>고른 주제 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>{n} of {total} themes</source>
        <translation>주제 {total}개 중 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>certainly {window}</source>
        <translation>{window}(기간 안에 있음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>possibly {window}</source>
        <translation>{window}(기간에 걸칠 수 있음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>all dates</source>
        <translation>모든 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>undated records left out</source>
        <translation>날짜 미상 기록 제외</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>undated records included</source>
        <translation>날짜 미상 기록 포함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>a text search</source>
        <translation>글 검색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>text “{text}”</source>
        <translation>글 “{text}”</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>in a chosen area</source>
        <translation>선택한 지역 안</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>{choices}; {n} of {total} cases</source>
        <translation>{choices}; 사례 {total}건 중 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>{choices}; {n} of {total} records</source>
        <translation>{choices}; 기록 {total}건 중 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>no routes</source>
        <translation>경로 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>route {no}</source>
        <translation>경로 {no}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>routes {no}</source>
        <translation>경로 {no}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>This atlas holds no record yet.</source>
        <translation>이 아틀라스에는 아직 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No theme is ticked.</source>
        <translation>고른 주제가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>Show all themes</source>
        <translation>모든 주제 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source> with {themes}</source>
        <translation>{themes} 주제의 </translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record matches these {n} choices together.</source>
        <translation>이 {n}가지 선택에 모두 맞는 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record: {choices}.</source>
        <translation>기록 없음: {choices}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record{among} matches the text “{text}”.</source>
        <translation>낱말 “{text}”이(가) 들어 있는 {among}기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record{among} lies certainly {window}.</source>
        <translation>{window}(기간 안에 있음) {among}기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record{among} {window}.</source>
        <translation>{window} {among}기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record{among} has a date.</source>
        <translation>날짜가 있는 {among}기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>No record{among}.</source>
        <translation>{among}기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>Show all dates</source>
        <translation>모든 날짜 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>Clear the text</source>
        <translation>낱말 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>Show the whole map</source>
        <translation>지도 전체 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>Show all again: {name}</source>
        <translation>다시 모두 보기: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>1 undated record is hidden: show it.</source>
        <translation>날짜 미상 기록 1건이 숨겨져 있습니다: 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filter_text.py"/>
        <source>{n} undated records are hidden: show them.</source>
        <translation>날짜 미상 기록 {n}건이 숨겨져 있습니다: 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filtering.py"/>
        <source>The choices wait for a layer that is being edited: {names}.</source>
        <translation>선택 조건이 편집 중인 레이어를 기다리고 있습니다: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filtering.py"/>
        <source>They are applied by themselves as soon as its edits are saved or discarded.</source>
        <translation>편집 내용을 저장하거나 취소하면 자동으로 적용됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filtering.py"/>
        <source>{n} records match the text: too many to draw each one.</source>
        <translation>글과 맞는 기록이 {n}건이어서 하나씩 그리기에는 너무 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/filtering.py"/>
        <source>The numbers by place are right. Choose a period or a theme, too, to see single records.</source>
        <translation>장소별 수는 맞습니다. 기록을 하나씩 보려면 기간이나 주제도 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/flow_layers.py"/>
        <source>Documented movements (schematic, not the road taken)</source>
        <translation>기록된 이동 (개념도: 실제 이동 경로가 아님)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/flow_layers.py"/>
        <source>The {n} strongest legs between two known places that follow one another in a record.</source>
        <translation>한 기록에서 잇따라 나오는, 알려진 두 장소 사이의 이동 가운데 가장 많은 {n}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>“{name}” could not be saved.</source>
        <translation>“{name}”을(를) 저장할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>Save it first, then this layer.</source>
        <translation>그 레이어를 먼저 저장한 뒤 이 레이어를 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>“{row}” in “{table}”</source>
        <translation>“{table}”의 “{row}”</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>a row of “{table}”</source>
        <translation>“{table}”의 한 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>Nothing was saved: {where} breaks a rule. {rule}</source>
        <translation>아무것도 저장하지 않았습니다. {where}이(가) 규칙에 어긋납니다. {rule}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>Correct that row and save again; all your edits are still there.</source>
        <translation>그 행을 고치고 다시 저장하십시오. 편집한 내용은 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>The file's rule is: {rule}</source>
        <translation>파일의 규칙: {rule}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>{names} must not be empty.</source>
        <translation>{names}은(는) 비울 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>Another row has the same {names}.</source>
        <translation>다른 행에 같은 {names}이(가) 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>It points to a row of “{table}” that is not in the file; if that row is new, save “{table}” first.</source>
        <translation>“{table}”에서 파일에 없는 행을 가리킵니다. 새로 만든 행이면 “{table}”을(를) 먼저 저장하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>Rows of “{table}” still point to it; remove or change those first.</source>
        <translation>“{table}”의 행이 아직 이것을 가리킵니다. 그 행을 먼저 지우거나 바꾸십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_guard.py"/>
        <source>The file says: {details}.</source>
        <translation>파일의 알림: {details}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Persons of cases</source>
        <translation>사례의 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Case locations (kept by the file)</source>
        <translation>사례 위치(파일이 관리)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Legs of routes</source>
        <translation>경로의 구간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Drawn route lines (derived)</source>
        <translation>그려진 경로 선(파생)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Drawn route marks (derived)</source>
        <translation>그려진 경로 표시(파생)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Attachments</source>
        <translation>첨부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Publications (kept by the plugin)</source>
        <translation>공개본(플러그인이 관리)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Change log</source>
        <translation>변경 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Values in the change log</source>
        <translation>변경 기록의 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>About this atlas</source>
        <translation>이 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Schema versions</source>
        <translation>스키마 버전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Imports (kept by the plugin)</source>
        <translation>가져오기 내역 (플러그인이 관리)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Where and how sure</source>
        <translation>위치와 확실성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Display names</source>
        <translation>표시 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Review and privacy</source>
        <translation>검토와 공개 범위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Terms of use</source>
        <translation>이용 조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Scene</source>
        <translation>촬영 조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Looks</source>
        <translation>판독 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Applied at</source>
        <translation>적용 시각</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Plugin version</source>
        <translation>플러그인 버전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Direction (degrees clockwise from north)</source>
        <translation>방향(북에서 시계 방향, 도)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Mark</source>
        <translation>표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Chinese town</source>
        <translation>중국 쪽 도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Chinese side: latitude</source>
        <translation>중국 쪽 위도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Chinese side: longitude</source>
        <translation>중국 쪽 경도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>North Korean town</source>
        <translation>북한 쪽 도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>North Korean side: latitude</source>
        <translation>북한 쪽 위도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>North Korean side: longitude</source>
        <translation>북한 쪽 경도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Source of that figure</source>
        <translation>그 수치의 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Kind of place in the source</source>
        <translation>출처에서의 장소 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Lane</source>
        <translation>차선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Length (km)</source>
        <translation>길이(km)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Shown from scale 1:</source>
        <translation>표시 시작 축척 1:</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Shown below scale 1:</source>
        <translation>표시 끝 축척 1:</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Offset right (mm)</source>
        <translation>오른쪽으로 옮김(mm)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Offset down (mm)</source>
        <translation>아래로 옮김(mm)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Length of the tie (mm)</source>
        <translation>이음선 길이(mm)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Direction of the tie</source>
        <translation>이음선 방향</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Date (2023-10, 199X, 2003~, 2002/2003)</source>
        <translation>날짜(2023-10, 199X, 2003~, 2002/2003)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Precision of the date</source>
        <translation>날짜의 정밀도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Born (as 1985, 198X, 1985~)</source>
        <translation>출생(예: 1985, 198X, 1985~)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Given on (as 2023-10-09)</source>
        <translation>동의한 날(예: 2023-10-09)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Valid until (as 2030-12-31)</source>
        <translation>유효 기한(예: 2030-12-31)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Withdrawn on (as 2024-05)</source>
        <translation>철회한 날(예: 2024-05)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Published at</source>
        <translation>공개 시각</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Reviewed on (as 2024-05-17)</source>
        <translation>검토한 날(예: 2024-05-17)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>File or service</source>
        <translation>파일 또는 서비스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Kind of source</source>
        <translation>원본 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Imported at</source>
        <translation>가져온 때</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Numbers of rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>How columns became fields</source>
        <translation>열과 항목의 대응</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Undone at</source>
        <translation>되돌린 때</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Where the next import begins</source>
        <translation>다음 가져오기 시작 위치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Media type</source>
        <translation>매체 형식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Copy kept in the atlas</source>
        <translation>아틀라스에 사본 보관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Values of the source (JSON)</source>
        <translation>제공처의 값(JSON)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Why it was deleted</source>
        <translation>삭제 이유</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Source of the status</source>
        <translation>상태의 출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Statistic</source>
        <translation>통계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Figure by source</source>
        <translation>출처별 수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Observed point</source>
        <translation>관찰한 점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Observed line</source>
        <translation>관찰한 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Observed area</source>
        <translation>관찰한 구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Entry of the log</source>
        <translation>변경 기록 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Identity</source>
        <translation>고유 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Version of the row</source>
        <translation>행의 버전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Edited by</source>
        <translation>편집한 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Edited at (UTC)</source>
        <translation>편집 시각(UTC)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Publishing level</source>
        <translation>공개 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Filter in words</source>
        <translation>글로 적은 선택</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Held back</source>
        <translation>공개하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Head of the log</source>
        <translation>변경 기록의 머리</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>What was done</source>
        <translation>한 일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Identity of the row</source>
        <translation>행의 고유 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Number of rows</source>
        <translation>행의 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Hash of the file</source>
        <translation>파일의 해시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Hash of the rows</source>
        <translation>행의 해시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Salt</source>
        <translation>솔트</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Seal before</source>
        <translation>앞의 봉인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Seal</source>
        <translation>봉인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Values before</source>
        <translation>바꾸기 전 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_labels.py"/>
        <source>Values after</source>
        <translation>바꾼 뒤 값</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Write a date as 2023-10-09, 2023-10 or 2023; 199X for the 1990s, 2003~ for about 2003, 2003? for possibly 2003, 2002-12/2003-01-21 for a span, 2003/.. for since 2003.</source>
        <translation>날짜는 2023-10-09, 2023-10, 2023처럼 적습니다. 199X는 1990년대, 2003~은 2003년경, 2003?는 2003년일 수 있음, 2002-12/2003-01-21은 기간, 2003/..은 2003년 이후입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Choose one of the words of the list.</source>
        <translation>목록의 낱말 가운데 하나를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give a number from {low} to {high}, {high} itself not included.</source>
        <translation>{low} 이상 {high} 미만의 수를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give a number from {low} to {high}.</source>
        <translation>{low}에서 {high}까지의 수를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give a number above {low}.</source>
        <translation>{low}보다 큰 수를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give a number of {low} or more.</source>
        <translation>{low} 이상의 수를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give a number up to {high}.</source>
        <translation>{high} 이하의 수를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>This must not be empty.</source>
        <translation>비울 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Write exactly {n} letters.</source>
        <translation>정확히 {n}글자를 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Write a color as # and six of the signs 0–9 and A–F, for example #D81E05.</source>
        <translation>색은 #과 0–9, A–F 여섯 자로 적으십시오. 예: #D81E05</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>“{first}” must not be above “{second}”.</source>
        <translation>“{first}”이(가) “{second}”보다 클 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Give both, “{first}” and “{second}”, or neither.</source>
        <translation>“{first}”와(과) “{second}”를 둘 다 적거나 둘 다 비우십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>Choose exactly one of: {names}.</source>
        <translation>다음 가운데 하나만 고르십시오: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_widgets.py"/>
        <source>A place with a point needs a precision other than “Unknown”.</source>
        <translation>위치가 있는 장소에는 “알 수 없음(위치 없음)”이 아닌 정밀도가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>MSS office</source>
        <translation>보위부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Holding center</source>
        <translation>집결소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Police holding camp</source>
        <translation>집결소(보안기관)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Police detention</source>
        <translation>보안서 구류장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Labor training camp</source>
        <translation>노동단련대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Re-education prison (kyo-hwa-so)</source>
        <translation>교화소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Political prison camp (kwan-li-so)</source>
        <translation>정치범수용소(관리소)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Customs house</source>
        <translation>세관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Border crossing</source>
        <translation>국경 통과 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Building</source>
        <translation>건물</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Site</source>
        <translation>부지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Unknown (no point)</source>
        <translation>알 수 없음(위치 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Operating</source>
        <translation>운영 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Closed</source>
        <translation>폐쇄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Believed closed</source>
        <translation>폐쇄로 추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Disputed</source>
        <translation>출처에 따라 다름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Hangul</source>
        <translation>한글</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Chinese characters</source>
        <translation>한자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Latin</source>
        <translation>로마자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Mixed</source>
        <translation>섞어 씀</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Almost no chance (1–5 %)</source>
        <translation>가능성이 거의 없음(1–5 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Very unlikely (5–20 %)</source>
        <translation>가능성이 매우 낮음(5–20 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Unlikely (20–45 %)</source>
        <translation>가능성이 낮음(20–45 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Roughly even chance (45–55 %)</source>
        <translation>가능성이 반반(45–55 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Likely (55–80 %)</source>
        <translation>가능성이 높음(55–80 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Very likely (80–95 %)</source>
        <translation>가능성이 매우 높음(80–95 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Almost certain (95–99 %)</source>
        <translation>거의 확실함(95–99 %)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Present</source>
        <translation>있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Absent</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Partly there</source>
        <translation>일부 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>A · Completely reliable</source>
        <translation>A · 완전히 믿을 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>B · Usually reliable</source>
        <translation>B · 대체로 믿을 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>C · Fairly reliable</source>
        <translation>C · 어느 정도 믿을 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>D · Not usually reliable</source>
        <translation>D · 대체로 믿기 어려움</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>E · Unreliable</source>
        <translation>E · 믿을 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>F · Cannot be judged</source>
        <translation>F · 판단할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Escape</source>
        <translation>탈북</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Life abroad</source>
        <translation>해외 체류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Trafficking</source>
        <translation>인신매매</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Arrest</source>
        <translation>체포</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Detention</source>
        <translation>구금</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Deportation</source>
        <translation>송환</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Hand-over</source>
        <translation>인계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Transfer</source>
        <translation>이송</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Disappearance</source>
        <translation>실종</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Release</source>
        <translation>석방</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Death</source>
        <translation>사망</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Female</source>
        <translation>여성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Male</source>
        <translation>남성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Keep in the atlas</source>
        <translation>아틀라스에 보관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Share with a partner</source>
        <translation>협력 기관과 공유</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Publish without name</source>
        <translation>이름 없이 공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Publish with name</source>
        <translation>이름과 함께 공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Use in court</source>
        <translation>재판에 이용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Added</source>
        <translation>추가함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Deleted</source>
        <translation>삭제함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Withdrawn</source>
        <translation>철회함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Arrow</source>
        <translation>화살표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Badge</source>
        <translation>번호표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Badge with arrow</source>
        <translation>화살표가 있는 번호표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Tie</source>
        <translation>이음선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>STAC catalog</source>
        <translation>STAC 카탈로그</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Metadata of the file</source>
        <translation>파일의 메타데이터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>File name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Confirmed</source>
        <translation>확인함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Started</source>
        <translation>시작함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Nothing to report</source>
        <translation>특이 사항 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Image not usable</source>
        <translation>쓸 수 없는 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>1 · Confirmed by other sources</source>
        <translation>1 · 다른 출처로 확인됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>2 · Probably true</source>
        <translation>2 · 아마 사실임</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>3 · Possibly true</source>
        <translation>3 · 사실일 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>4 · Doubtful</source>
        <translation>4 · 의심스러움</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>5 · Improbable</source>
        <translation>5 · 사실일 것 같지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>6 · Cannot be judged</source>
        <translation>6 · 판단할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Season</source>
        <translation>계절</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Decade</source>
        <translation>연대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Millennium</source>
        <translation>천년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>From … to …</source>
        <translation>…부터 …까지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/form_words.py"/>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/forms.py"/>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>The image {name} of this project cannot be shown again.</source>
        <translation>이 프로젝트의 영상 {name}을(를) 다시 표시할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Show it again from the list of images.</source>
        <translation>영상 목록에서 다시 표시하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>The file of “{title}” is not where it was: {path}.</source>
        <translation>“{title}”의 파일이 있던 자리에 없습니다: {path}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Run “Check images”, which finds moved files, or bring it back.</source>
        <translation>옮겨진 파일을 찾는 “영상 점검”을 실행하거나 파일을 되돌려 놓으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>The file of “{title}” has changed since it was registered.</source>
        <translation>“{title}”의 파일이 등록한 뒤 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Run “Check images”, and register it anew if the change is right.</source>
        <translation>“영상 점검”을 실행하고, 바뀐 것이 맞으면 새로 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Nobody knows where “{title}” lies: its file does not say its coordinate system.</source>
        <translation>“{title}”이(가) 어디에 놓이는지 알 수 없습니다. 파일에 좌표계가 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Make a copy, set its system with “Assign projection” or the Georeferencer, and register the copy.</source>
        <translation>사본을 만들어 “투영체 정의”나 지오레퍼런서로 좌표계를 정한 다음 그 사본을 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>The scene {name} of this project was left off, because it would ask {host}: show it again from the list of images.</source>
        <translation>이 프로젝트의 {name} 장면은 {host}에 요청하게 되므로 껐습니다. 영상 목록에서 다시 표시하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>“{title}” does not say which service shows it.</source>
        <translation>“{title}”을(를) 어느 서비스가 보여 주는지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Register it again.</source>
        <translation>다시 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>“{title}” cannot be opened by this QGIS.</source>
        <translation>이 QGIS로는 “{title}”을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Look whether its file is whole.</source>
        <translation>파일이 온전한지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>“{title}” cannot be moved: its service is not in EPSG:3857.</source>
        <translation>“{title}”은(는) 서비스가 EPSG:3857이 아니어서 옮길 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_layers.py"/>
        <source>Take the offset out of the image, or use another source.</source>
        <translation>영상의 편차를 없애거나 다른 출처를 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_words.py"/>
        <source>from the metadata of the image</source>
        <translation>영상의 메타데이터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_words.py"/>
        <source>from the name of the file</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_words.py"/>
        <source>as the service says</source>
        <translation>서비스가 밝힌 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_words.py"/>
        <source>as the analyst says</source>
        <translation>작업자가 밝힌 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/image_words.py"/>
        <source>{name}: {dates}</source>
        <translation>{name}: {dates}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>{name} was not loaded, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 {name} 영상을 불러오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>{name} was not switched on: nobody agreed to load it from {host}.</source>
        <translation>{name} 영상을 켜지 않았습니다. {host}에서 불러오는 데 아무도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>Switch it on in the menu Imagery and answer the question.</source>
        <translation>영상 메뉴에서 켜고 물음에 답하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>{name} cannot be opened by this QGIS.</source>
        <translation>이 QGIS에서는 {name} 영상을 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>Choose another source in the menu Imagery.</source>
        <translation>영상 메뉴에서 다른 출처를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>the network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>The imagery {name} of this project was left off, because this profile does not know where it comes from: list it under Imagery sources, or remove the layer.</source>
        <translation>이 프로필은 이 프로젝트의 {name} 영상이 어디서 오는지 알지 못하여 껐습니다. 영상 출처에 추가하거나 레이어를 제거하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery.py"/>
        <source>The imagery {name} of this project was left off, because it would ask {host} for the places you look at: switch it on with the button Imagery.</source>
        <translation>이 프로젝트의 {name} 영상은 보고 있는 장소를 {host}에 요청하게 되므로 껐습니다. 켜려면 영상 단추를 누르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>The list of imagery sources is missing or damaged.</source>
        <translation>영상 출처 목록이 없거나 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>Your own imagery sources cannot be read from the profile.</source>
        <translation>직접 추가한 영상 출처를 프로필에서 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>Enter them again under Imagery sources.</source>
        <translation>영상 출처에서 다시 입력하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>This version of Visual Atlas does not know the imagery source {name}.</source>
        <translation>이 버전의 Visual Atlas는 영상 출처 {name}을(를) 알지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>Choose one of those in the menu Imagery.</source>
        <translation>영상 메뉴에 있는 것 가운데 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>There is no file {path}.</source>
        <translation>{path} 파일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/imagery_register.py"/>
        <source>Choose the file again.</source>
        <translation>파일을 다시 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/labels.py"/>
        <source>detention center</source>
        <translation>변방구류소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/labels.py"/>
        <source>holding center</source>
        <translation>집결소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/layout_variables.py"/>
        <source>not counted yet</source>
        <translation>아직 세지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/layout_variables.py"/>
        <source>not counted</source>
        <translation>세지 못함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/layout_variables.py"/>
        <source>Visual Atlas: counting what may be published</source>
        <translation>Visual Atlas: 공개할 수 있는 것을 세는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/layout_variables.py"/>
        <source>What may be published could not be counted.</source>
        <translation>공개할 수 있는 것을 세지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Copies: unfinished or temporary copies of the atlas on this computer ({count}).</source>
        <translation>사본: 이 컴퓨터에 있는 아틀라스의 미완성 사본이나 임시 사본({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Backups: the state before last of projects that draw this atlas ({count}).</source>
        <translation>백업: 이 아틀라스를 그리는 프로젝트의 바로 전 상태({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Recent projects: QGIS's start page lists projects that draw this atlas ({count}).</source>
        <translation>최근 프로젝트: QGIS 시작 화면에 나오는, 이 아틀라스를 그리는 프로젝트({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Preview pictures: small pictures of the map of this atlas, as it was when a project was last saved ({count}).</source>
        <translation>미리 보기 그림: 프로젝트를 마지막으로 저장했을 때의 이 아틀라스 지도를 담은 작은 그림({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Remembered folders: settings of QGIS that hold the path of the atlas or its folder, for example the folder last used ({count}).</source>
        <translation>기억된 폴더: 마지막으로 사용한 폴더처럼 아틀라스나 그 폴더의 경로를 담은 QGIS 설정({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>File dialogs: the folder of the atlas among those that Qt's file dialogs remember, for other programs too ({count}).</source>
        <translation>파일 대화 상자: Qt의 파일 대화 상자가 다른 프로그램과 함께 기억하는 폴더 가운데 아틀라스의 폴더({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Processing history: lines that tell which jobs ran on the atlas, and when ({count}).</source>
        <translation>공간 처리 이력: 아틀라스로 어떤 작업을 언제 실행했는지 알려 주는 줄({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>History of QGIS: entries that tell which jobs and queries ran on the atlas, and when ({count}).</source>
        <translation>QGIS 이력: 아틀라스로 어떤 작업과 질의를 언제 실행했는지 알려 주는 항목({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Network cache: satellite tiles, which show what places were looked at ({count}).</source>
        <translation>네트워크 캐시: 어느 곳을 보았는지 드러내는 위성 영상 타일({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Beside the atlas: working files with its latest changes, which are put into the atlas first ({count}).</source>
        <translation>아틀라스 옆: 최근 변경 내용을 담은 작업 파일. 내용을 먼저 아틀라스에 옮깁니다({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/local_traces.py"/>
        <source>Bookmarks: those of yours that name this atlas ({count}).</source>
        <translation>책갈피: 직접 만든 책갈피 중 이 아틀라스의 이름이 든 것({count}개).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observation_layers.py"/>
        <source>Marks: points</source>
        <translation>표시: 점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observation_layers.py"/>
        <source>Marks: lines</source>
        <translation>표시: 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observation_layers.py"/>
        <source>Marks: areas</source>
        <translation>표시: 면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observation_layers.py"/>
        <source>Observations</source>
        <translation>관찰 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observation_style.py"/>
        <source>Kinds that are not in the list</source>
        <translation>목록에 없는 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Appeared</source>
        <translation>나타남</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Vanished</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Grew</source>
        <translation>커짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Shrank</source>
        <translation>작아짐</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>No measurable change</source>
        <translation>측정 가능한 변화 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Still absent</source>
        <translation>계속 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>First seen</source>
        <translation>처음 확인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>marks carried over by the analyst</source>
        <translation>분석가가 이어서 표시함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>guess by nearness</source>
        <translation>가까움에 따른 추정</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>no earlier look</source>
        <translation>이전 판독 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>date unknown ({image})</source>
        <translation>날짜 미상 ({image})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>not visible</source>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>look not finished</source>
        <translation>판독 미완료</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>image not usable</source>
        <translation>영상 사용 불가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>not examined</source>
        <translation>판독 안 함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>absent</source>
        <translation>없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{n} in part</source>
        <translation>일부 {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{n} not visible</source>
        <translation>보이지 않음 {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{kind}: {outcome}</source>
        <translation>{kind}: {outcome}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{what}, {date}</source>
        <translation>{what}, {date}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{what}, between {earlier} and {later}</source>
        <translation>{what}, {earlier}과(와) {later} 사이</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>{before} → {after} ({difference}, measurable from {limit})</source>
        <translation>{before} → {after} ({difference}, 측정 한계 {limit})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>the order of the two dates is not certain</source>
        <translation>두 날짜의 순서가 확실하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>the error of an image was assumed, not measured</source>
        <translation>영상의 오차는 측정하지 않고 가정함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>“Not visible” is not “absent”. A date on which nobody looked, or on which the look was not finished, is no zero. Numbers of several analysts are not added: the least and the largest stand.</source>
        <translation>“보이지 않음”은 “없음”이 아닙니다. 아무도 살펴보지 않았거나 판독을 마치지 않은 날짜는 0이 아닙니다. 여러 분석가의 수는 더하지 않고 가장 작은 수와 가장 큰 수를 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>A guess by nearness joins marks of one kind that lie within {metres} m and the error between the two images, where nobody carried a mark over.</source>
        <translation>가까움에 따른 추정은 아무도 이어서 표시하지 않은 경우, {metres} m와 두 영상 사이의 오차를 더한 거리 안에 있는 같은 종류의 표시를 잇습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Measurable from: the error of a boundary point between two images (root of the sum of the squares of their offset errors and resolutions), times the perimeter of an area, times √2 for a line.</source>
        <translation>측정 한계: 두 영상 사이 경계점의 오차(위치 오차와 해상도의 제곱합의 제곱근)에 면은 둘레를, 선은 √2를 곱한 값.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/observing_words.py"/>
        <source>Where an offset error or a resolution was not measured, {metres} m was assumed.</source>
        <translation>위치 오차나 해상도를 측정하지 않은 곳은 {metres} m로 가정했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>The folder “{name}” does not exist.</source>
        <translation>“{name}” 폴더가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>Make it first, or choose another folder.</source>
        <translation>먼저 폴더를 만들거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>The GeoTIFF could not be written.</source>
        <translation>GeoTIFF를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>The tiles of this source are not all of the same size.</source>
        <translation>이 출처의 타일은 크기가 모두 같지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>Pack them as MBTiles, which keeps each as it is.</source>
        <translation>각 타일을 그대로 두는 MBTiles로 담으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>A tile in the unfinished pack is no picture that can be read.</source>
        <translation>미완성 꾸러미 안의 타일 하나가 읽을 수 있는 그림이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>Delete the file that ends in .unfinished and start again.</source>
        <translation>.unfinished로 끝나는 파일을 지우고 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>“{name}” cannot be replaced.</source>
        <translation>“{name}”을(를) 바꿔 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>Close it in other programs, then start the same pack again.</source>
        <translation>다른 프로그램에서 닫은 다음 같은 꾸러미를 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>The folder “{name}” cannot be written to.</source>
        <translation>폴더 “{name}”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_cog.py"/>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} is a catalog of scenes; there is nothing in it that could be packed.</source>
        <translation>{name}은(는) 장면의 목록이며 묶을 것이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>Register a scene, and keep its file.</source>
        <translation>장면을 등록하고 파일을 보관하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} is not packed for offline use. {terms}</source>
        <translation>{name}은(는) 오프라인용으로 묶지 않습니다. {terms}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>Choose another source, or ask its owner for a file.</source>
        <translation>다른 출처를 고르거나 소유자에게 파일을 요청하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>No place is chosen.</source>
        <translation>장소를 고르지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} has no pictures finer than zoom level {most}.</source>
        <translation>{name}에는 확대 수준 {most}보다 세밀한 그림이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>Choose level {most} or a coarser one.</source>
        <translation>수준 {most} 또는 더 거친 수준을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{n} tiles are asked for, and a pack of {name} may hold {most}. {terms}</source>
        <translation>타일 {n}개를 요청했으나 {name}의 묶음은 {most}개까지입니다. {terms}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} cannot be packed, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 {name}을(를) 묶을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} was not packed: nobody agreed to load it from {host}.</source>
        <translation>{name}을(를) 묶지 않았습니다. {host}에서 불러오는 데 아무도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{n} of {all} tiles are kept in {name}; the same pack goes on from there.</source>
        <translation>타일 {all}개 가운데 {n}개가 {name}에 남아 있습니다. 같은 묶음은 거기서 이어집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} has no picture there at these zoom levels.</source>
        <translation>{name}에는 그곳에 이 확대 수준의 그림이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>Choose coarser levels or another source.</source>
        <translation>더 거친 수준이나 다른 출처를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>{name} drew nothing at zoom level {z} around {lat}, {lon}.</source>
        <translation>{name}이(가) 확대 수준 {z}, {lat}, {lon} 부근에서 아무것도 그리지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/offline_pack.py"/>
        <source>The service may be down, or have no picture there. Start the same pack again later, or choose other places or levels.</source>
        <translation>서비스가 멈추었거나 그곳에 그림이 없을 수 있습니다. 나중에 같은 묶음을 다시 시작하거나 다른 장소나 수준을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>{name}, not registered</source>
        <translation>{name}, 등록되지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>date from the metadata of the image</source>
        <translation>영상 메타데이터의 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>date from the name of the file</source>
        <translation>파일 이름의 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>date from the service</source>
        <translation>서비스가 알려 준 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>date given by an analyst</source>
        <translation>분석자가 적은 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/on_screen.py"/>
        <source>nobody wrote down where the date comes from</source>
        <translation>날짜의 출처가 적혀 있지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>Detention center (China)</source>
        <translation>변방구류소(중국)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>Prison</source>
        <translation>교화소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>Political prison camp</source>
        <translation>정치범수용소(관리소)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>Other facility</source>
        <translation>그 밖의 시설</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>On a published route</source>
        <translation>공개된 송환 경로의 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/place_style.py"/>
        <source>Others, from 1:{scale}</source>
        <translation>그 밖의 장소, 1:{scale}부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_layers.py"/>
        <source>Route numbers and arrows</source>
        <translation>경로 번호와 화살표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_layers.py"/>
        <source>The routes of this atlas cannot be read.</source>
        <translation>이 아틀라스의 송환 경로를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_layers.py"/>
        <source>Check that the file is there and is an atlas, or make a new atlas.</source>
        <translation>파일이 있고 아틀라스인지 확인하거나 새 아틀라스를 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_symbols.py"/>
        <source>Published leg (schematic, not the road taken)</source>
        <translation>공개된 구간(개념도, 실제 이동 경로 아님)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_symbols.py"/>
        <source>Inferred crossing leg (schematic, not the road taken)</source>
        <translation>추정한 통과 구간(개념도, 실제 이동 경로 아님)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_symbols.py"/>
        <source>Leader of a route number to its place</source>
        <translation>경로 번호와 장소를 잇는 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_symbols.py"/>
        <source>Direction of movement</source>
        <translation>이동 방향</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/route_symbols.py"/>
        <source>Number of the route</source>
        <translation>경로 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>Choose another scene.</source>
        <translation>다른 장면을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The scene was not loaded, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 장면을 불러오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The scene was not loaded: nobody agreed to load it from {host}.</source>
        <translation>장면을 불러오지 않았습니다. {host}에서 불러오는 데 아무도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>Add it from the window of the search and answer the question.</source>
        <translation>검색 창에서 추가하고 물음에 답하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The scene was not loaded: the setting {name} would send a password or a mark of yours to {host}.</source>
        <translation>장면을 불러오지 않았습니다. 설정 {name} 때문에 사용자의 비밀번호나 표식이 {host}(으)로 전송됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>Take it out of the options of QGIS (GDAL) or of the system, and start QGIS again.</source>
        <translation>QGIS 옵션(GDAL)이나 시스템에서 그 설정을 빼고 QGIS를 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The scene was not added.</source>
        <translation>장면을 추가하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>You stopped it.</source>
        <translation>사용자가 멈췄습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>{host} can send the picture only as a whole.</source>
        <translation>{host}은(는) 그림을 통째로만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>{host} shows this picture only to those who sign in.</source>
        <translation>{host}은(는) 로그인한 사람에게만 이 그림을 보여 줍니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The picture could not be had from {host} (status {status}).</source>
        <translation>{host}에서 그림을 받을 수 없었습니다(상태 {status}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>Try again later, or choose another scene.</source>
        <translation>나중에 다시 해 보거나 다른 장면을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>What {host} sent is no picture that can be shown (GeoTIFF or JPEG 2000).</source>
        <translation>{host}이(가) 보낸 것은 보여 줄 수 있는 그림(GeoTIFF, JPEG 2000)이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>The picture does not say in which coordinate system it is, so it has no place on the map.</source>
        <translation>그림에 좌표계가 없어 지도에 놓을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/scene_reading.py"/>
        <source>Choose another scene, or save the picture and give it one.</source>
        <translation>다른 장면을 고르거나, 그림을 저장하고 좌표계를 지정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/synthetic.py"/>
        <source>Mark of made-up records</source>
        <translation>가상 기록 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/synthetic.py"/>
        <source>The mark of this training atlas cannot be read.</source>
        <translation>이 연습용 아틀라스의 표시를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/synthetic.py"/>
        <source>Make a new training atlas: without its mark it must not be shown.</source>
        <translation>연습용 아틀라스를 새로 만드십시오. 표시 없이 보여서는 안 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/tile_drawing.py"/>
        <source>Look whether the service or the file is there.</source>
        <translation>서비스나 파일이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/tile_drawing.py"/>
        <source>QGIS could not draw the tiles of this pack.</source>
        <translation>QGIS가 이 묶음의 타일을 그리지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/tile_drawing.py"/>
        <source>QGIS's algorithm “Generate XYZ tiles (MBTiles)” is not there.</source>
        <translation>QGIS의 알고리즘 “XYZ 타일 생성 (MBTiles)”이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/mapping/tile_drawing.py"/>
        <source>Switch on the plugin Processing in the list of plugins, and try again.</source>
        <translation>플러그인 목록에서 Processing을 켜고 다시 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/messages.py"/>
        <source>Something went wrong that Visual Atlas did not foresee. The details are in the log, tab {tab}.</source>
        <translation>Visual Atlas가 미리 알지 못한 문제가 생겼습니다. 자세한 내용은 로그의 {tab} 탭에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/area_choice.py"/>
        <source>The view cannot be told in degrees.</source>
        <translation>이 화면의 범위를 경위도로 나타낼 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/area_choice.py"/>
        <source>Zoom in, or choose another projection of the map, and try again.</source>
        <translation>지도를 확대하거나 다른 투영법을 골라 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_page.py"/>
        <source>SYNTHETIC: every case here is made up, to practice with. Places, routes and sources are published facts. Nothing is loaded from the network until you switch imagery on.</source>
        <translation>SYNTHETIC: 이곳의 사례는 모두 연습용으로 만든 것입니다. 장소와 경로와 출처는 공개된 사실입니다. 영상을 켜기 전에는 네트워크에서 아무것도 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_page.py"/>
        <source>These are published facts with sources. Routes are schematic. Nothing is loaded from the network until you switch imagery on.</source>
        <translation>출처가 있는 공개된 사실입니다. 송환 경로는 개념도입니다. 영상을 켜기 전에는 네트워크에서 아무것도 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_page.py"/>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_page.py"/>
        <source>Explore</source>
        <translation>탐색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_page.py"/>
        <source>Publish</source>
        <translation>공개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_reading.py"/>
        <source>Reading about {n} records…</source>
        <translation>기록 약 {n}건을 읽는 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_reading.py"/>
        <source>Visual Atlas: searching</source>
        <translation>Visual Atlas: 찾는 중</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/atlas_reading.py"/>
        <source>The atlas could not be read.</source>
        <translation>아틀라스를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Date not recorded</source>
        <translation>날짜 기록 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Nothing is left open.</source>
        <translation>남은 미상 사항이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Consent and terms</source>
        <translation>동의와 조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Related records</source>
        <translation>관련 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>A person has withdrawn. Nothing about them is shown.</source>
        <translation>동의를 철회한 사람이 있습니다. 그에 관한 내용은 표시하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>born {date}</source>
        <translation>{date} 출생</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Nothing else is recorded.</source>
        <translation>그 밖의 기록은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Where: {places}</source>
        <translation>위치: {places}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>For stages {numbers}</source>
        <translation>해당 단계: {numbers}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>No address is recorded.</source>
        <translation>기록된 주소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>No consent is recorded.</source>
        <translation>기록된 동의가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Ground for showing it in public: {text}</source>
        <translation>공개 근거: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Owner: {name}</source>
        <translation>소유: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Terms: {text}</source>
        <translation>조건: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Published by: {name}</source>
        <translation>발행: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>credibility: {word}</source>
        <translation>신빙성: {word}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Judged: {words}</source>
        <translation>평가: {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Reviewed by {who} ({day})</source>
        <translation>검토: {who} ({day})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>Notes: {text}</source>
        <translation>비고: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>A person who has withdrawn</source>
        <translation>동의를 철회한 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>This record</source>
        <translation>이 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>given on {day}</source>
        <translation>{day} 동의</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>valid until {day}</source>
        <translation>{day}까지 유효</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>withdrawn on {day}</source>
        <translation>{day} 철회</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>by {who}</source>
        <translation>동의자: {who}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>the same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>also at {place}, at dates that overlap</source>
        <translation>같은 장소({place}), 겹치는 시기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>the same source: {title}</source>
        <translation>같은 출처: {title}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>There are more about the same person.</source>
        <translation>같은 사람에 관한 기록이 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>There are more at the same places.</source>
        <translation>같은 장소의 기록이 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_body.py"/>
        <source>There are more from the same sources.</source>
        <translation>같은 출처의 기록이 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_list.py"/>
        <source>Sort by</source>
        <translation>정렬</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_list.py"/>
        <source>Turn the order around</source>
        <translation>순서 뒤집기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_list.py"/>
        <source>From the last to the first</source>
        <translation>마지막부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_list.py"/>
        <source>From the first to the last</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_list.py"/>
        <source>Sorting…</source>
        <translation>정렬 중…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>‹ All records</source>
        <translation>‹ 전체 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Back to the list. Key: Esc</source>
        <translation>목록으로 돌아가기. 키: Esc</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>The record before in the list. Keys: K, Alt+Left</source>
        <translation>목록의 이전 기록. 키: K, Alt+왼쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>The record before</source>
        <translation>이전 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>The next record in the list. Keys: J, Alt+Right</source>
        <translation>목록의 다음 기록. 키: J, Alt+오른쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>The next record</source>
        <translation>다음 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Show its path</source>
        <translation>경로 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Open form</source>
        <translation>양식 열기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Open the form of this record, to read or edit all of it</source>
        <translation>이 기록의 양식을 열어 전체를 읽거나 고칩니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>No. {n} of {total}</source>
        <translation>{total}건 중 {n}번째</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Custody over time</source>
        <translation>시기별 구금 상황</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Draw the stages of this record on the map, in order</source>
        <translation>이 기록의 단계를 순서대로 지도에 그립니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>No stage of this record has a point on the map.</source>
        <translation>이 기록의 어느 단계도 지도에 지점이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_page.py"/>
        <source>Hide its path</source>
        <translation>경로 숨기기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_parts.py"/>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_parts.py"/>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_parts.py"/>
        <source>Open the address in your browser. Its owner sees that you come.</source>
        <translation>브라우저에서 주소를 엽니다. 사이트 운영자가 방문을 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>No source says this in so many words; it follows from what they say.</source>
        <translation>출처가 그대로 말한 것은 아니며, 출처의 내용에서 따라 나옵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>Dates contradict each other</source>
        <translation>날짜가 서로 모순됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>Date unknown</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>Place not located: {text}</source>
        <translation>위치를 알 수 없는 장소: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>Show {place} on the map</source>
        <translation>지도에서 보기: {place}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>{place}: not on the map</source>
        <translation>{place}: 지도에 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>In the source: {text}</source>
        <translation>출처 표기: {text}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>It is not recorded who says so.</source>
        <translation>누가 말한 것인지 기록되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_stage.py"/>
        <source>Source: {names}</source>
        <translation>출처: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_table.py"/>
        <source>Undated</source>
        <translation>날짜 미상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/case_table.py"/>
        <source>This record is no longer in the atlas.</source>
        <translation>이 기록은 더 이상 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/cases_tab.py"/>
        <source>{n} records are selected. The map shows a selection of up to {most}.</source>
        <translation>기록 {n}건을 선택했습니다. 지도는 최대 {most}건까지 선택을 표시합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/cases_tab.py"/>
        <source>{n} of the selected records do not match the filter.</source>
        <translation>선택한 기록 가운데 {n}건은 필터에 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>A new layout</source>
        <translation>새 레이아웃</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>Put into a layout</source>
        <translation>레이아웃에 넣기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>Layout</source>
        <translation>레이아웃</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>Folder of the charts</source>
        <translation>차트를 저장할 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>The charts are in {path}</source>
        <translation>차트를 {path}에 저장했습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_commands.py"/>
        <source>The chart is in the layout “{name}”.</source>
        <translation>차트를 레이아웃 “{name}”에 넣었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>As table</source>
        <translation>표로 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>As table: {chart}</source>
        <translation>표로 보기: {chart}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>Copy: {chart}</source>
        <translation>복사: {chart}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>Copy the picture and its table. They also count records that must not be published.</source>
        <translation>그림과 표를 복사합니다. 공개해서는 안 되는 기록도 세어져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>Put into a layout…</source>
        <translation>레이아웃에 넣기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>Put into a layout: {chart}</source>
        <translation>레이아웃에 넣기: {chart}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>Add the chart to a page as a vector picture, counted over what may be published</source>
        <translation>공개할 수 있는 것만 센 차트를 벡터 그림으로 페이지에 넣습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/chart_view.py"/>
        <source>As picture</source>
        <translation>그림으로 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>New atlas</source>
        <translation>새 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Open training atlas (synthetic)</source>
        <translation>연습용 아틀라스 열기(가상 자료)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Local traces of which atlas?</source>
        <translation>어느 아틀라스의 흔적을 볼까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>{name} is open in this project, so it was not replaced.</source>
        <translation>{name}은(는) 이 프로젝트에서 열려 있어 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Choose another name, or remove its layers first.</source>
        <translation>다른 이름을 고르거나 그 레이어를 먼저 제거하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Open atlas</source>
        <translation>아틀라스 열기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Export overview</source>
        <translation>개요도 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>PDF (*.pdf);;PNG picture, 300 dpi (*.png)</source>
        <translation>PDF (*.pdf);;PNG 그림, 300dpi (*.png)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>The map is in {path}</source>
        <translation>지도를 저장했습니다: {path}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/commands.py"/>
        <source>Atlas (*.gpkg)</source>
        <translation>아틀라스 (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/day_edit.py"/>
        <source>A year, a month or a day: 2003, 2003-10 or 2003-10-09. Empty: all dates. Key: Enter</source>
        <translation>연, 월 또는 일: 2003, 2003-10 또는 2003-10-09. 비우면 모든 날짜. 키: Enter</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/day_edit.py"/>
        <source>Choose in a calendar. Key: Alt+Down</source>
        <translation>달력에서 고르기. 키: Alt+Down</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/day_edit.py"/>
        <source>“{text}” is not a date. Write 2003, 2003-10 or 2003-10-09.</source>
        <translation>“{text}”은(는) 날짜가 아닙니다. 2003, 2003-10 또는 2003-10-09처럼 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/explore_tab.py"/>
        <source>Places and routes</source>
        <translation>장소와 송환 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/explore_tab.py"/>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/explore_tab.py"/>
        <source>{n} of {total}</source>
        <translation>{total}개 중 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/explore_tab.py"/>
        <source>{n} of {total} kinds</source>
        <translation>{total}종 중 {n}종</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>{now} of {all}</source>
        <translation>{all}건 중 {now}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>ticked</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>not ticked</source>
        <translation>선택 안 됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Leave “{name}” out again. Key: Space</source>
        <translation>“{name}” 선택을 풉니다. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Add “{name}” to what is chosen. Key: Space</source>
        <translation>“{name}”을(를) 선택에 더합니다. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>All again</source>
        <translation>다시 모두</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Only {name}</source>
        <translation>{name}만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Show all again. Key: Space</source>
        <translation>모두 다시 보기. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Only “{name}”. Key: Space</source>
        <translation>“{name}”만 보기. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Find in this list</source>
        <translation>이 목록에서 찾기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Find in the list “{name}”</source>
        <translation>“{name}” 목록에서 찾기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Fewer</source>
        <translation>간단히</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>{n} more…</source>
        <translation>{n}개 더…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Show the most frequent ones only. Key: Space</source>
        <translation>가장 많은 것만 봅니다. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Show the whole list, with a line to search in. Key: Space</source>
        <translation>전체 목록을 찾기 줄과 함께 봅니다. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>{n} more: write a part of the name.</source>
        <translation>{n}개 더 있습니다. 이름의 일부를 쓰세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facet_list.py"/>
        <source>Nothing here has this name.</source>
        <translation>이 이름을 가진 항목이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Route {no}, {name}</source>
        <translation>경로 {no}, {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>This view</source>
        <translation>지금 보이는 지도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Only records with a place in what the map shows now</source>
        <translation>지금 지도에 보이는 곳에 장소가 있는 기록만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Drag a rectangle on the map: only records with a place in it</source>
        <translation>지도에서 사각형을 끌어 그 안에 장소가 있는 기록만 봅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Whole map</source>
        <translation>지도 전체</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Records of everywhere again</source>
        <translation>다시 모든 곳의 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>Who says</source>
        <translation>누가 말하는가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/facets_section.py"/>
        <source>How sure</source>
        <translation>얼마나 확실한가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Save these choices</source>
        <translation>지금 선택 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Named choices</source>
        <translation>이름 붙인 선택</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Save these choices, take named ones, copy and paste. Key: Space</source>
        <translation>지금 선택을 저장하고, 이름 붙인 선택을 불러오고, 복사하고 붙여 넣습니다. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Save these choices as…</source>
        <translation>지금 선택을 이름 붙여 저장…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Copy choices</source>
        <translation>선택 복사</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Paste choices</source>
        <translation>선택 붙여 넣기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>There are choices named “{name}”. Put these in their place?</source>
        <translation>“{name}”(이)라는 선택이 이미 있습니다. 지금 선택으로 바꿀까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/filter_menu.py"/>
        <source>Remove the choices named “{name}” from this project?</source>
        <translation>이 프로젝트에서 “{name}” 선택을 지울까요?</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Made-up records for training. They describe nobody.</source>
        <translation>연습용으로 지어낸 기록입니다. 실제 인물을 나타내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Public facts</source>
        <translation>공개된 사실</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Everything in this atlas has been published.</source>
        <translation>이 아틀라스의 모든 내용은 이미 공개된 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Online</source>
        <translation>온라인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Network: {state}</source>
        <translation>네트워크: {state}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Imagery may be loaded; its provider sees which places are looked at. Click to load nothing from the network.</source>
        <translation>영상을 불러올 수 있으며, 제공자는 어느 곳을 보는지 알 수 있습니다. 누르면 네트워크에서 아무것도 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Nothing is loaded from the network. Click to allow it; each source of imagery still asks first.</source>
        <translation>네트워크에서 아무것도 불러오지 않습니다. 누르면 허용하며, 영상 출처마다 먼저 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Put this line away</source>
        <translation>이 알림 치우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Stop it; what was shown stays</source>
        <translation>중지합니다. 보이던 것은 그대로 둡니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>No atlas is open</source>
        <translation>열린 아틀라스가 없습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>An atlas is one file: cases, places and routes, each with its source.</source>
        <translation>아틀라스는 파일 하나입니다. 사례, 장소, 송환 경로가 저마다 출처와 함께 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Open atlas…</source>
        <translation>아틀라스 열기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Open an atlas file (.gpkg)</source>
        <translation>아틀라스 파일(.gpkg) 열기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>New atlas…</source>
        <translation>새 아틀라스…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>Make an atlas file from the published facts</source>
        <translation>공개된 사실로 아틀라스 파일 만들기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/frame_parts.py"/>
        <source>A new atlas begins with the published facts and their sources. Nothing is loaded from the network.</source>
        <translation>새 아틀라스는 공개된 사실과 그 출처로 시작합니다. 네트워크에서 아무것도 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_commands.py"/>
        <source>The imagery of this project ({names}) is not loaded, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 이 프로젝트의 영상({names})을 불러오지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_commands.py"/>
        <source>Imagery sources…</source>
        <translation>영상 출처…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_commands.py"/>
        <source>Switch the network on</source>
        <translation>네트워크 켜기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Allow the network</source>
        <translation>네트워크 사용 허용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Off: not one request leaves QGIS because of this plugin or its layers. On: each request for imagery shows its provider which places are looked at, and your network address. Each source asks once before it is used.</source>
        <translation>끔: 이 플러그인이나 그 레이어 때문에 QGIS에서 나가는 요청이 하나도 없습니다. 켬: 영상을 요청할 때마다 제공자가 어느 장소를 보는지와 네트워크 주소를 알게 됩니다. 각 출처는 쓰기 전에 한 번 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Imagery…</source>
        <translation>영상…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Choose satellite imagery under the map</source>
        <translation>지도 아래에 깔 위성 영상 고르기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>Images of this place</source>
        <translation>이 장소의 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imagery_tab.py"/>
        <source>See what each source keeps and asks, and list your own</source>
        <translation>출처마다 무엇을 남기고 묻는지 보고, 직접 쓰는 출처를 더합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/compare.py"/>
        <source>Marks: those of {when}</source>
        <translation>표시: {when}의 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/linked_view.py"/>
        <source>QGIS did not open a second map.</source>
        <translation>QGIS가 두 번째 지도를 열지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/linked_view.py"/>
        <source>Close other map views, and try again.</source>
        <translation>다른 지도 보기를 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/linked_view.py"/>
        <source>Visual Atlas: other image</source>
        <translation>Visual Atlas: 다른 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Take a file or a service into the list of images, with its date and its terms</source>
        <translation>파일이나 서비스를 날짜와 이용 조건과 함께 영상 목록에 넣습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Offset…</source>
        <translation>편차…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Measure by clicks how far the image on screen lies beside another one</source>
        <translation>화면의 영상이 다른 영상과 얼마나 어긋나는지 눌러서 잽니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Search catalogs…</source>
        <translation>카탈로그 검색…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Look for scenes of this place in a catalog</source>
        <translation>카탈로그에서 이 장소의 장면을 찾습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Offline pack…</source>
        <translation>오프라인 꾸러미…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Keep imagery of some places for work without network</source>
        <translation>네트워크 없이 일하도록 몇몇 장소의 영상을 보관합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Changes…</source>
        <translation>변화…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>What appeared, vanished or grew from date to date</source>
        <translation>날짜 사이에 나타나거나 사라지거나 커진 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Review…</source>
        <translation>검토…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Go through marks of others with their images</source>
        <translation>다른 사람의 표시를 영상과 함께 살펴보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Kinds of marks…</source>
        <translation>표시의 종류…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Add, change and retire what can be marked, and choose its keys</source>
        <translation>표시할 수 있는 것을 추가·변경·사용 중지하고 단축키를 정합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Keep this view…</source>
        <translation>이 화면 보관…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/openers.py"/>
        <source>Put a picture of the map into the atlas as evidence</source>
        <translation>지도 그림을 증거로 아틀라스에 넣기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Previous place of the queue</source>
        <translation>대기열의 이전 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Next place of the queue</source>
        <translation>대기열의 다음 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Previous place</source>
        <translation>이전 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Next place</source>
        <translation>다음 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Zoom to the place</source>
        <translation>이 장소로 확대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Write this down as what came of your look</source>
        <translation>살펴본 결과로 기록합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>No place at hand</source>
        <translation>살펴볼 장소 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Go to the first place of the queue, or choose one on the map.</source>
        <translation>대기열의 첫 장소로 가거나 지도에서 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/place_part.py"/>
        <source>Examine {name}, which was chosen on the map</source>
        <translation>지도에서 고른 {name} 살펴보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>Only what the choices in Explore let through</source>
        <translation>탐색에서 고른 것에 맞는 곳만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>Ticked kinds of places, the drawn area, and places that matching records name</source>
        <translation>선택한 종류의 장소, 그린 구역, 일치하는 기록에 나오는 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>Only those without a result of mine</source>
        <translation>내 결과가 없는 곳만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>Only those that nobody else looked at</source>
        <translation>다른 사람이 살펴보지 않은 곳만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>My last look was before</source>
        <translation>내가 마지막으로 본 날이 이보다 앞섬</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>any day</source>
        <translation>아무 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>By id</source>
        <translation>번호순</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>In the order of the ids</source>
        <translation>번호 순서대로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>By nearness</source>
        <translation>가까운 순</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>From the middle of the map on to the nearest place each time</source>
        <translation>지도 가운데에서 시작하여 매번 가장 가까운 장소로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>{n} places have no point and are not in the queue.</source>
        <translation>점이 없는 {n}곳은 대기열에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>by nearness</source>
        <translation>가까운 순</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/queue_part.py"/>
        <source>by id</source>
        <translation>번호순</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/swipe.py"/>
        <source>Edge between the two images</source>
        <translation>두 영상의 경계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/swipe.py"/>
        <source>Drag to see more of one image or of the other. Keys: Left, Right</source>
        <translation>끌면 한쪽 영상이 더 보입니다. 키: 왼쪽, 오른쪽</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/swipe.py"/>
        <source>{n} percent from the left</source>
        <translation>왼쪽에서 {n}퍼센트</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>‹ Earlier</source>
        <translation>‹ 이전</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>The image before this one</source>
        <translation>이보다 앞선 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Later ›</source>
        <translation>다음 ›</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>The image after this one</source>
        <translation>이보다 뒤의 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Swipe</source>
        <translation>밀어 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Lay the other image over the right part of the map, and drag its edge</source>
        <translation>지도 오른쪽에 다른 영상을 겹치고 경계를 끌어 봅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Side by side</source>
        <translation>나란히 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Show the other image in a map of its own beside this one, of the same place</source>
        <translation>같은 장소의 다른 영상을 옆의 지도에 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Without symbols</source>
        <translation>기호 없이</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Leave facilities, routes and numbers off the map while you look at the image</source>
        <translation>영상을 보는 동안 시설, 경로, 숫자를 지도에서 뺍니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Compare with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>The other image, for swipe and side by side</source>
        <translation>밀어 보기와 나란히 보기에 쓸 다른 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>Where the other image begins</source>
        <translation>다른 영상이 시작하는 곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>No registered image covers this place.</source>
        <translation>이 장소를 덮는 등록된 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>None of these images has a known date.</source>
        <translation>날짜가 알려진 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>{n} without a known date, at the right behind the line</source>
        <translation>날짜 미상 {n}개는 오른쪽 선 뒤에 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>On screen: {when}</source>
        <translation>화면: {when}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_part.py"/>
        <source>No image is on screen.</source>
        <translation>화면에 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_strip_view.py"/>
        <source>Images in order of date: {n}</source>
        <translation>날짜순 영상: {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/time_strip_view.py"/>
        <source>None of them is on screen.</source>
        <translation>화면에 보이는 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>the point is the building</source>
        <translation>점이 그 건물임</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>the point lies on the site</source>
        <translation>점이 부지 안에 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>the point is a settlement, not a building</source>
        <translation>점이 건물이 아니라 마을을 가리킴</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>the point stands for a county, not for a place in it</source>
        <translation>점이 군 안의 장소가 아니라 군 전체를 가리킴</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>{kind}: {precision}</source>
        <translation>{kind}: {precision}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>done</source>
        <translation>마침</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>nothing to report</source>
        <translation>보고할 것 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>started</source>
        <translation>시작함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>You</source>
        <translation>나</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>You have not looked at this place yet.</source>
        <translation>아직 이 장소를 살펴보지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>and {n} more</source>
        <translation>그 밖에 {n}명</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>{who}: {status}, {day} (image of {image})</source>
        <translation>{who}: {status}, {day} ({image} 영상)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>{who}: {status}, {day}</source>
        <translation>{who}: {status}, {day}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>No place in the queue</source>
        <translation>대기열에 장소가 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>{n} places in the queue, {left} without a result of yours</source>
        <translation>대기열 {n}곳, 내 결과가 없는 곳 {left}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/imaging/words.py"/>
        <source>{number} of {n} in the queue, {left} without a result of yours</source>
        <translation>대기열 {n}곳 중 {number}번째, 내 결과가 없는 곳 {left}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/jobs.py"/>
        <source>The job is not available in this QGIS.</source>
        <translation>이 QGIS에서는 이 작업을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/jobs.py"/>
        <source>Switch the Visual Atlas plugin off and on again.</source>
        <translation>Visual Atlas 플러그인을 껐다가 다시 켜십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/jobs.py"/>
        <source>The job failed.</source>
        <translation>작업을 마치지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/map_commands.py"/>
        <source>This place has no point on the map.</source>
        <translation>이 장소는 지도에 점이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/map_commands.py"/>
        <source>No source says where it is.</source>
        <translation>어느 출처도 위치를 밝히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/map_commands.py"/>
        <source>This record is not in the tables of the project.</source>
        <translation>이 기록은 프로젝트의 표에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Open training atlas (synthetic)…</source>
        <translation>연습용 아틀라스 열기(가상 자료)…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Local traces…</source>
        <translation>컴퓨터 내 흔적…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Seal the change log…</source>
        <translation>변경 기록 봉인…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Verify the change log…</source>
        <translation>변경 기록 확인…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/menu.py"/>
        <source>Export pages…</source>
        <translation>페이지 내보내기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/named_filters.py"/>
        <source>There are no choices named “{name}” in this project.</source>
        <translation>이 프로젝트에는 “{name}”(이)라는 선택이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/named_filters.py"/>
        <source>Choose anew, and save them again.</source>
        <translation>다시 고르고 저장하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/named_filters.py"/>
        <source>A name has 1 to {n} characters.</source>
        <translation>이름은 1자에서 {n}자까지입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/named_filters.py"/>
        <source>Copy the choices again from the panel, or choose anew.</source>
        <translation>패널에서 선택을 다시 복사하거나 새로 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Police holding camps</source>
        <translation>집결소(보안기관)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Prisons</source>
        <translation>교화소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Political prison camps</source>
        <translation>정치범수용소(관리소)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Customs houses</source>
        <translation>세관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Other places</source>
        <translation>그 밖의 장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Settlements</source>
        <translation>마을·도시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Show every route</source>
        <translation>모든 송환 경로 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Documented movements</source>
        <translation>기록된 이동</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Lines between places that the matching cases were moved between, wider for more cases. Schematic, not the road taken.</source>
        <translation>조건에 맞는 사례의 사람들이 옮겨진 장소를 잇는 선이며, 사례가 많을수록 굵습니다. 개념도이며 실제 이동 경로가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>All six</source>
        <translation>여섯 경로 모두</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>All {n}</source>
        <translation>{n}개 모두</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>{n} more without a published point</source>
        <translation>공개된 위치가 없는 곳 {n}곳 더 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/places_section.py"/>
        <source>Published by {publisher}, {day}.</source>
        <translation>{publisher}, {day} 공개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>{n} pages are in {path}</source>
        <translation>{n}쪽이 {path}에 있습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>{n} files are in {path}</source>
        <translation>파일 {n}개가 {path}에 있습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>What would leave</source>
        <translation>내보낼 내용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>publication</source>
        <translation>출판물</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>New folder of the publication</source>
        <translation>출판물의 새 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>book.pdf</source>
        <translation>book.pdf</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>route_{no}.pdf</source>
        <translation>route_{no}.pdf</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>event.pdf</source>
        <translation>event.pdf</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>dossiers.pdf</source>
        <translation>dossiers.pdf</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_commands.py"/>
        <source>plate.pdf</source>
        <translation>도판.pdf</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>As the names on maps</source>
        <translation>지도 지명과 같음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Show the number of records at each place</source>
        <translation>장소마다 기록 수 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>See why…</source>
        <translation>이유 보기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>List what is held back, and the rule that holds it</source>
        <translation>무엇을 어떤 규칙에 따라 공개하지 않는지 보여 줍니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Preview…</source>
        <translation>미리 보기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Say what would leave and what not; write nothing</source>
        <translation>나갈 것과 보류될 것을 알려 주고 아무것도 쓰지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Choose a file and write it</source>
        <translation>파일을 정해 내보냅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Chosen: {sentence}</source>
        <translation>선택: {sentence}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>See the pages first, choose paper and resolution, then write them</source>
        <translation>먼저 쪽을 보고, 용지와 해상도를 고른 뒤 씁니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Publish…</source>
        <translation>출판…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Public: only what may be published</source>
        <translation>공개용: 공개할 수 있는 것만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>A picture with call-outs, facts and credit; images that may not be printed are refused, with the reason.</source>
        <translation>설명을 단 영상과 사실과 출처 표기입니다. 인쇄할 수 없는 영상은 이유를 밝히고 거절합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>One PDF with maps, places, records, statistics and sources; QGIS waits while it is made.</source>
        <translation>지도, 장소, 기록, 통계, 출처를 담은 PDF 한 권입니다. 만드는 동안 QGIS가 기다립니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>A new folder with the files that are ticked and a manifest; it is entered into the atlas's register.</source>
        <translation>선택한 파일과 명세가 든 새 폴더를 만들고 아틀라스의 출판 대장에 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Overview map, A3</source>
        <translation>개관 지도, A3</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Charts of the records</source>
        <translation>기록 도표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publish_tab.py"/>
        <source>Data and web map</source>
        <translation>자료와 웹 지도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publishing_link.py"/>
        <source>{n}: their privacy keeps them from these readers</source>
        <translation>{n}건: 보호 등급 때문에 이 독자에게 보일 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publishing_link.py"/>
        <source>{n}: a person in it was withdrawn</source>
        <translation>{n}건: 기록에 나오는 사람이 철회됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publishing_link.py"/>
        <source>{n}: neither a public ground nor a consent for this use that still stands</source>
        <translation>{n}건: 공개 근거도, 이 용도에 대해 유효한 동의도 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publishing_link.py"/>
        <source>{n}: not reviewed far enough</source>
        <translation>{n}건: 검토가 충분하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/publishing_link.py"/>
        <source>A record leaves the atlas only if its privacy allows these readers, nobody in it was withdrawn, a public ground or a consent that covers the use carries it, and its review has come far enough. Change that in the record itself.</source>
        <translation>기록은 보호 등급이 그 독자를 허용하고, 철회한 사람이 없고, 공개 근거나 그 용도를 포함하는 동의가 있고, 검토가 충분할 때에만 아틀라스에서 나갑니다. 이는 기록 자체에서 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/records_tab.py"/>
        <source>Bring records into this atlas from a file</source>
        <translation>파일에서 이 아틀라스로 기록을 들여옵니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/rows.py"/>
        <source>Hide “{name}”. Key: Space</source>
        <translation>“{name}” 숨기기. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/rows.py"/>
        <source>Show “{name}”. Key: Space</source>
        <translation>“{name}” 보기. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/search_box.py"/>
        <source>Place, case number, word…</source>
        <translation>장소, 사례 번호, 낱말…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/search_box.py"/>
        <source>Names in any language or spelling, case numbers, words of summaries. Keys: arrows to choose, Enter to search, Esc to clear</source>
        <translation>어떤 언어나 표기로 쓴 이름, 사례 번호, 요약의 낱말. 키: 화살표로 고르기, Enter로 검색, Esc로 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/search_box.py"/>
        <source>Clear the search. Key: Esc</source>
        <translation>검색어 지우기. 키: Esc</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/search_box.py"/>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/search_box.py"/>
        <source>{n} suggestions</source>
        <translation>추천 항목 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/suggestion_list.py"/>
        <source>Records with “{text}”</source>
        <translation>“{text}”이(가) 있는 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/suggestion_list.py"/>
        <source>Suggestions</source>
        <translation>추천 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>{publisher} publishes {n} ({year})</source>
        <translation>{publisher} 공개 {n}건({year}년)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>{publisher} publishes {n}</source>
        <translation>{publisher} 공개 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>The publisher</source>
        <translation>발행 기관</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>A record may have several themes: the rows add up to more than the total.</source>
        <translation>한 기록에 여러 주제가 있을 수 있어, 행을 더하면 전체보다 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>Add theme…</source>
        <translation>주제 더하기…</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>Add a theme of your own to this atlas</source>
        <translation>이 아틀라스에 자신의 주제를 더합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>Change name, code or color of “{name}”</source>
        <translation>“{name}”의 이름, 기호나 색을 바꿉니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/themes_section.py"/>
        <source>0 here</source>
        <translation>여기 0건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Quarter</source>
        <translation>분기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>No density</source>
        <translation>밀도 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Density by place</source>
        <translation>장소별 밀도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Density as a surface</source>
        <translation>밀도 면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>More about time</source>
        <translation>시간에 대해 더 보기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Play, step, density. Key: Space</source>
        <translation>재생, 한 단계, 밀도. 키: Space</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Step back</source>
        <translation>한 단계 뒤로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Step forward</source>
        <translation>한 단계 앞으로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>Length of a frame</source>
        <translation>한 장면의 길이</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/time_menu.py"/>
        <source>On the map</source>
        <translation>지도에서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Drag over the bars to choose a period; drag its edges or its middle to change it. The wheel looks closer, Shift and the wheel move along, a double click shows all. Left and Right move the period, with Shift its end, with Alt its start; + and - look closer or less close, Esc shows all dates.</source>
        <translation>막대 위를 끌어 기간을 고릅니다. 가장자리나 가운데를 끌어 바꿉니다. 휠로 더 가까이 보고, Shift와 휠로 옆으로 옮기며, 두 번 클릭하면 전체가 보입니다. 왼쪽·오른쪽 키는 기간을, Shift와 함께는 끝을, Alt와 함께는 시작을 옮깁니다. + 와 - 는 더 가까이 또는 더 멀리 보고, Esc는 모든 날짜를 보입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>{first}–{last} {year}</source>
        <translation>{year}년 {first}–{last}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>{year}: {now} of {all} records</source>
        <translation>{year}년: 기록 {all}건 중 {now}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>{period}: {now} of {all} records</source>
        <translation>{period}: 기록 {all}건 중 {now}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>{name}: {n}</source>
        <translation>{name}: {n}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Undated: {now} of {all} records.</source>
        <translation>날짜 미상: 기록 {all}건 중 {now}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Click to leave them out.</source>
        <translation>클릭하면 뺍니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Click to include them.</source>
        <translation>클릭하면 넣습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Timeline, {first} to {last}, by year</source>
        <translation>시간 축, {first}년부터 {last}년까지, 연 단위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Timeline, {first} to {last}, by quarter</source>
        <translation>시간 축, {first}년부터 {last}년까지, 분기 단위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Timeline, {first} to {last}, by month</source>
        <translation>시간 축, {first}년부터 {last}년까지, 월 단위</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>earliest</source>
        <translation>가장 이른 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>latest</source>
        <translation>가장 늦은 날</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/timeline_text.py"/>
        <source>Chosen: {first} to {last}</source>
        <translation>고른 기간: {first}년부터 {last}년까지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} of {total} records</source>
        <translation>기록 {total}건 중 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} routes</source>
        <translation>송환 경로 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{shown} of {n} routes</source>
        <translation>송환 경로 {n}개 중 {shown}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} with a date</source>
        <translation>날짜 있음 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} not on the map</source>
        <translation>지도에 없음 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} themes</source>
        <translation>주제 {n}개</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>No themes</source>
        <translation>주제 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{window}, certainly</source>
        <translation>{window}, 기간 안에 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{window}, possibly</source>
        <translation>{window}, 기간에 걸칠 수 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Undated left out</source>
        <translation>날짜 미상 제외</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>{n} kinds of place</source>
        <translation>장소 {n}종</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>No kinds of place</source>
        <translation>장소 종류 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Take back the last choice. Key: Ctrl+Z</source>
        <translation>마지막 선택 되돌리기. 키: Ctrl+Z</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Do again what was taken back. Key: Ctrl+Shift+Z</source>
        <translation>되돌린 것을 다시 합니다. 키: Ctrl+Shift+Z</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Reset all</source>
        <translation>모두 초기화</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Back to everything that was shown at first</source>
        <translation>처음에 보인 상태로 돌아가기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Not on the map: records of which no place with a point is known. Places: facilities of this atlas that have a point. Crossings are counted below.</source>
        <translation>지도에 없음: 위치가 알려진 장소가 없는 기록입니다. 장소: 이 아틀라스에서 위치가 있는 시설입니다. 국경 통과 지점은 아래에 따로 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Remove this choice</source>
        <translation>이 선택 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/truth_line.py"/>
        <source>Remove: {choice}</source>
        <translation>지우기: {choice}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>1990s</source>
        <translation>1990년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>2000s</source>
        <translation>2000년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>2010s</source>
        <translation>2010년대</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>Since 2020</source>
        <translation>2020년 이후</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>Include records that may fall in this period</source>
        <translation>이 기간에 걸칠 수 있는 기록 포함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>On: records whose time overlaps the period. Off: only those that lie in it for certain.</source>
        <translation>켜면 시기가 이 기간과 겹치는 기록, 끄면 확실히 이 기간 안에 있는 기록만 보입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>Records whose date nobody has published.</source>
        <translation>아무도 날짜를 공개하지 않은 기록입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>Choose this period</source>
        <translation>이 기간 고르기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/panel/when_section.py"/>
        <source>Include undated ({n})</source>
        <translation>날짜 미상 포함({n}건)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/plugin.py"/>
        <source>Visual Atlas panel</source>
        <translation>Visual Atlas 패널</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Add evidence</source>
        <translation>증거 추가</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Imagery and marks</source>
        <translation>영상과 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Keeps a file (a picture of the view, a PDF, a photograph) inside the atlas, byte for byte, under its SHA-256, at most 100 MB. The change log notes who added it and its sum. What the file says about itself, such as the position of a camera, stays in it.</source>
        <translation>파일(화면 그림, PDF, 사진)을 바이트 그대로 SHA-256과 함께 아틀라스 안에 보관합니다. 최대 100 MB. 변경 기록에는 누가 추가했는지와 해시가 남습니다. 카메라 위치처럼 파일이 스스로 담고 있는 정보는 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Atlas file</source>
        <translation>아틀라스 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>File to keep</source>
        <translation>보관할 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>It is about</source>
        <translation>관련 대상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Id of that record</source>
        <translation>그 기록의 ID</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Title (empty: the name of the file)</source>
        <translation>제목(비우면 파일 이름)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Id of the original</source>
        <translation>원본의 ID</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Whether it was there already</source>
        <translation>이미 있었는지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>It was there already; SHA-256: {sum}</source>
        <translation>이미 있었습니다; SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>Added; SHA-256: {sum}</source>
        <translation>추가함; SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>A place</source>
        <translation>장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>An image</source>
        <translation>영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>A source</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>A case</source>
        <translation>사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/add_evidence.py"/>
        <source>A person</source>
        <translation>사람</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/apart.py"/>
        <source>No Python of this QGIS was found that could draw pages beside the window.</source>
        <translation>창과 따로 페이지를 그릴 이 QGIS의 Python을 찾지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/apart.py"/>
        <source>Export without a preview.</source>
        <translation>미리보기 없이 내보내십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/apart.py"/>
        <source>The process that draws pages ended before its time.</source>
        <translation>페이지를 그리는 프로세스가 도중에 끝났습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/apart.py"/>
        <source>Try again; if it does so again, choose a lower resolution.</source>
        <translation>다시 해 보고, 또 그러면 해상도를 낮추십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/base.py"/>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/build_routes.py"/>
        <source>Draw routes anew</source>
        <translation>송환 경로 다시 그리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/build_routes.py"/>
        <source>Draws every route of an atlas anew through its stops: schematic curves, lanes side by side, arrows and numbered badges for each band of map scales. Run it after a place or a stop was moved. Needs shapely 1.8 or newer; on any failure the atlas is left as it was.</source>
        <translation>아틀라스의 모든 송환 경로를 지점에 따라 다시 그립니다: 개념도 곡선, 나란한 차선, 축척 구간마다 화살표와 번호표. 장소나 지점을 옮긴 뒤에 실행하십시오. shapely 1.8 이상이 필요하며, 실패하면 아틀라스는 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/build_routes.py"/>
        <source>Visual Atlas (*.gpkg)</source>
        <translation>Visual Atlas (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Capture date of Esri Wayback at a point</source>
        <translation>한 지점의 Esri Wayback 촬영일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>The day of a Wayback release is not the day of capture. Esri's metadata tell the day of capture of the piece that a release shows at a point, with provider, sensor and resolution. The question sends the exact point to Esri, so it is asked only while the network is switched on in Visual Atlas, and only after you agreed.</source>
        <translation>Wayback 릴리스 날짜는 촬영일이 아닙니다. Esri의 메타데이터는 릴리스가 한 지점에서 보여 주는 조각의 촬영일과 제공처, 센서, 해상도를 알려 줍니다. 물음은 정확한 지점을 Esri에 보내므로, Visual Atlas에서 네트워크가 켜져 있고 동의한 뒤에만 묻습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Zoom level</source>
        <translation>확대 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>I agree that Esri learns this exact point</source>
        <translation>Esri가 이 정확한 지점을 알게 되는 데 동의합니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Outline of the piece (WKT)</source>
        <translation>조각의 윤곽(WKT)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Accuracy of the position (m)</source>
        <translation>위치 정확도(m)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Nothing was asked: nobody agreed to send the exact point to {hosts}.</source>
        <translation>묻지 않았습니다. 정확한 지점을 {hosts}에 보내는 데 아무도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Agree to it, or leave the date unknown.</source>
        <translation>동의하거나 날짜를 모르는 채로 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>The point is not on the globe.</source>
        <translation>지점이 지구 위에 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>Give its longitude and latitude in degrees.</source>
        <translation>경도와 위도를 도 단위로 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/capture_date.py"/>
        <source>{date}, {provider}, {sensor}</source>
        <translation>{date}, {provider}, {sensor}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Change table of a place</source>
        <translation>장소의 변화표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Compares the marks of a place date by date: kinds and dates with counts and sizes, and what appeared, vanished, grew. What an analyst carried over from date to date comes first; what is compared by nearness says that it is a guess. “Not visible” is never “absent”, a date on which nobody looked is no zero, and a difference below the error between two images is no measurable change. Results: a layer with one point a change, tables for a spreadsheet, a figure for print.</source>
        <translation>장소의 표시를 날짜별로 비교합니다: 종류와 날짜별 수와 크기, 나타난 것, 사라진 것, 커진 것. 분석가가 날짜에서 날짜로 이어서 표시한 것이 먼저이고, 가까움으로 비교한 것은 추정이라고 밝힙니다. “보이지 않음”은 결코 “없음”이 아니며, 아무도 살펴보지 않은 날짜는 0이 아니고, 두 영상 사이의 오차보다 작은 차이는 측정 가능한 변화가 아닙니다. 결과: 변화마다 점 하나인 레이어, 스프레드시트용 표, 인쇄용 그림.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Id of the place (empty: every place with marks)</source>
        <translation>장소 ID(비우면 표시가 있는 모든 장소)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Ids of analysts, with commas (empty: all)</source>
        <translation>분석가 ID, 쉼표로 구분(비우면 모두)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Guess by nearness within (meters)</source>
        <translation>가까움에 따른 추정 거리(미터)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Error of an image where none was measured (meters)</source>
        <translation>측정하지 않은 영상의 오차(미터)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Formats</source>
        <translation>형식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>CSV table</source>
        <translation>CSV 표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>SVG picture</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Width of a picture (millimeters)</source>
        <translation>그림 너비(밀리미터)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>The folder that was written to</source>
        <translation>저장한 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Marks held back</source>
        <translation>내보내지 않은 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>{places} places, {changes} changes; {held} marks are held back.</source>
        <translation>장소 {places}곳, 변화 {changes}건. 표시 {held}개는 내보내지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>No format is chosen.</source>
        <translation>선택한 형식이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Choose one format at least.</source>
        <translation>형식을 하나 이상 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>The layer of changes could not be written.</source>
        <translation>변화 레이어를 쓸 수 없었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/change_table.py"/>
        <source>Choose another place for it.</source>
        <translation>다른 저장 위치를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>Check facts</source>
        <translation>사실 점검</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>Checks fact files by rule: ids are unique, references exist, numbers and coordinates are in range, dates can be read, words are known. Each violation is listed with file, row, column, value and reason.</source>
        <translation>사실 파일을 규칙에 따라 점검합니다: 번호가 겹치지 않는지, 가리키는 것이 있는지, 수와 좌표가 범위 안에 있는지, 날짜를 읽을 수 있는지, 낱말이 알려진 것인지. 어긋난 곳마다 파일, 행, 열, 값, 까닭을 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>Folder of facts (empty: the shipped facts)</source>
        <translation>사실 폴더(비우면 함께 제공되는 사실)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>List of violations</source>
        <translation>어긋난 곳 목록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>Rows read</source>
        <translation>읽은 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>Violations</source>
        <translation>어긋난 곳</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_facts.py"/>
        <source>{rows} rows read, {count} violations.</source>
        <translation>{rows}행을 읽었고 어긋난 곳은 {count}곳입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Check a publication</source>
        <translation>공개 자료 점검</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Holds a published folder against its atlas: are all files there and as they were, does the register know the publication, and may every record, every mark on an image and every image in it leave at its level today? Records that were withdrawn since are named. Nothing is written.</source>
        <translation>공개한 폴더를 아틀라스와 맞춰 봅니다. 모든 파일이 그대로 있는지, 기록부에 이 공개가 있는지, 그 안의 기록과 영상 위 표시와 영상이 모두 오늘 그 수준에서 나가도 되는지 확인합니다. 그사이 철회된 기록은 이름을 알려 줍니다. 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Folder of the publication</source>
        <translation>공개 자료 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>End with an error where the publication does not hold</source>
        <translation>공개 자료에 문제가 있으면 오류로 끝내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Whether the publication holds</source>
        <translation>공개 자료에 문제가 없는지 여부</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Records of the publication</source>
        <translation>공개 자료의 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Records that may no longer leave</source>
        <translation>더 이상 나가면 안 되는 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Records of people who withdrew</source>
        <translation>철회한 사람의 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Marks on images that may not leave</source>
        <translation>나갈 수 없는 영상 위 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Images that may not be named</source>
        <translation>밝힐 수 없는 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>The atlas has another publishing policy now than when this was published.</source>
        <translation>아틀라스의 공개 정책이 이 자료를 공개할 때와 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>The publication holds: its files are as they were, and all of it may still leave.</source>
        <translation>공개 자료에 문제가 없습니다. 파일은 그대로이고, 모두 여전히 나가도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>The publication does not hold.</source>
        <translation>공개 자료에 문제가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/check_publish.py"/>
        <source>Call it back where records may no longer leave; the log lists what was found.</source>
        <translation>더 이상 나가면 안 되는 기록이 있으면 회수하세요. 찾은 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>places</source>
        <translation>장소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>crossings</source>
        <translation>국경 통과 지점</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>routes</source>
        <translation>송환 경로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>legs of routes</source>
        <translation>경로 구간</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>lines of routes</source>
        <translation>경로 선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>numbers and arrows</source>
        <translation>번호와 화살표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>figures and statements</source>
        <translation>수치와 진술</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/counted.py"/>
        <source>sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/create_atlas.py"/>
        <source>Create atlas</source>
        <translation>아틀라스 만들기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/create_atlas.py"/>
        <source>Makes a new atlas file (GeoPackage) from the reviewed facts that come with the plugin, or from a folder with fact files of the same form. The facts are checked by rule first; a file that exists is replaced only when the new one is complete.</source>
        <translation>플러그인과 함께 제공되는 검토된 사실, 또는 같은 형식의 사실 파일이 있는 폴더에서 새 아틀라스 파일(GeoPackage)을 만듭니다. 먼저 사실을 규칙에 따라 점검하며, 이미 있는 파일은 새 파일이 완성되었을 때만 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/create_training.py"/>
        <source>Create training atlas (synthetic)</source>
        <translation>연습용 아틀라스 만들기(가상 자료)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/create_training.py"/>
        <source>Makes an atlas to practice with: the places, routes and themes that come with the plugin, and 3,622 made-up cases. The cases describe nobody; their numbers begin with SYN-, and every record, layer, map and page says SYNTHETIC. They cannot be moved into an atlas of real records.</source>
        <translation>연습할 아틀라스를 만듭니다. 플러그인과 함께 제공되는 장소, 송환 경로, 주제에 지어낸 사례 3,622건을 더합니다. 이 사례는 실제 인물을 나타내지 않으며 번호는 SYN-으로 시작하고, 모든 기록, 레이어, 지도, 페이지에 SYNTHETIC이라고 적힙니다. 실제 기록의 아틀라스로 옮길 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/create_training.py"/>
        <source>Training atlas file</source>
        <translation>연습용 아틀라스 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Export book</source>
        <translation>책 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Writes one PDF with title page, contents, method, overview map, a sheet for each route and each event, places, records, statistics, glossary, numbered sources and an index. Only what may leave the atlas at the chosen level is in it. The same input and day give the same pages.</source>
        <translation>표제지, 차례, 방법, 개관 지도, 경로와 사건마다 한 장, 장소, 기록, 통계, 용어, 번호를 매긴 출처, 찾아보기를 PDF 한 권으로 씁니다. 선택한 공개 수준에서 내보낼 수 있는 것만 담습니다. 같은 입력과 날짜는 같은 쪽을 만듭니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Parts</source>
        <translation>구성</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Route sheets</source>
        <translation>경로별 장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Event sheets</source>
        <translation>사건별 장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Facility plates</source>
        <translation>시설 도판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Most records in the book</source>
        <translation>책에 실을 기록 수의 한도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Paper of the plates</source>
        <translation>도판의 용지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>As a folder of PNG pictures, a page each, instead of a PDF</source>
        <translation>PDF 대신 페이지마다 PNG 그림 하나씩 폴더로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Processes that draw pages (0: QGIS itself, which waits meanwhile)</source>
        <translation>페이지를 그리는 프로세스 수(0: QGIS가 직접 그리며 그동안 기다림)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Pages that could not be made</source>
        <translation>만들지 못한 페이지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>No part of the book is chosen.</source>
        <translation>책의 구성이 하나도 선택되지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_book.py"/>
        <source>Choose one part at least.</source>
        <translation>적어도 하나를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Export charts</source>
        <translation>차트 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Writes four charts of an atlas: records by year and theme, cases by the provinces people were moved between, the places named most often, and women and men. Each says how many records it is about, what it leaves out and why. Only what may be published is counted. The same input gives the same files; files of the same names in the folder are replaced.</source>
        <translation>아틀라스의 차트 네 가지를 씁니다: 연도·주제별 기록, 출발 도·성과 도착 도·성별 사례, 가장 많이 나오는 장소, 여성과 남성. 각 차트는 몇 건에 관한 것인지, 무엇을 왜 제외했는지 밝힙니다. 공개할 수 있는 것만 셉니다. 입력이 같으면 파일도 같으며, 폴더에 같은 이름의 파일이 있으면 바꿉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Resolution of PNG pictures (dots per inch)</source>
        <translation>PNG 그림 해상도(dpi)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Keep letters in SVG as text: it can be edited, and needs the fonts</source>
        <translation>SVG의 글자를 텍스트로 유지: 편집할 수 있으나 글꼴이 필요함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Records in the charts</source>
        <translation>차트의 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_charts.py"/>
        <source>Records held back</source>
        <translation>공개하지 않은 기록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Export evidence</source>
        <translation>증거 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Writes originals as they are, the register of images, what the change log says of them, and plates where some are named, into a new folder with a list of SHA-256 sums: “sha256sum -c SHA256SUMS” checks it without any other program. What may not leave at the level stays behind: by its privacy, its place, its license, and, in public, where a file carries data about itself. The folder is entered into the register of publications.</source>
        <translation>원본을 그대로, 영상 목록, 그에 관한 변경 기록, 지정한 경우 도판을 SHA-256 목록과 함께 새 폴더에 씁니다. 다른 프로그램 없이 “sha256sum -c SHA256SUMS”로 확인합니다. 그 수준에서 내보낼 수 없는 것은 남습니다: 공개 범위, 장소, 이용 허락, 그리고 공개 수준에서는 파일이 스스로에 관한 정보를 담고 있는 경우. 폴더는 발행 목록에 기록됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Id of a place (empty: the whole atlas)</source>
        <translation>장소 ID(비우면 아틀라스 전체)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Plates to lay beside</source>
        <translation>함께 넣을 도판</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>New folder of the evidence</source>
        <translation>증거를 담을 새 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Originals</source>
        <translation>원본</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Images in the register</source>
        <translation>목록의 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Files</source>
        <translation>파일 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Originals held back</source>
        <translation>내보내지 않은 원본</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>SHA-256 of the list of sums</source>
        <translation>해시 목록의 SHA-256</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>No folder is chosen.</source>
        <translation>폴더를 고르지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>Choose a new folder for the publication.</source>
        <translation>공개 자료를 담을 새 폴더를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>{n} originals held back: {reason}</source>
        <translation>원본 {n}개를 내보내지 않음: {reason}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>{n} files written; SHA-256 of the list of sums: {sum}</source>
        <translation>파일 {n}개를 썼습니다; 해시 목록의 SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>their privacy does not allow it</source>
        <translation>공개 범위가 허용하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>their place may not be told exactly</source>
        <translation>장소를 정확히 밝힐 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>their case may not leave</source>
        <translation>사례를 내보낼 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>they are about a person</source>
        <translation>사람에 관한 것임</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>the license of the image does not allow it</source>
        <translation>영상의 이용 허락이 허용하지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_evidence.py"/>
        <source>they carry data about themselves, or nobody can look into them</source>
        <translation>파일이 스스로에 관한 정보를 담고 있거나 안을 확인할 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Writes the overview map of an atlas as one page: the border from Dandong to Hunchun, six enlarged windows (not on a slide), legend, sources and notes. Only what may leave at the level is drawn and counted; the page says how much is held back. Nothing is read from the network, and the open project is not touched.</source>
        <translation>아틀라스의 개요 지도를 한 쪽으로 씁니다: 단둥에서 훈춘까지의 국경, 확대 창 여섯 개(슬라이드에는 없음), 범례, 출처와 주. 그 공개 수준에서 나갈 수 있는 것만 그리고 셉니다. 공개하지 않는 것이 얼마인지 쪽에 적힙니다. 네트워크에서 아무것도 읽지 않으며, 열린 프로젝트는 건드리지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Resolution (dots per inch)</source>
        <translation>해상도(dpi)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Title (empty: the usual one)</source>
        <translation>제목(비우면 기본 제목)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>PDF (*.pdf);;PNG picture (*.png)</source>
        <translation>PDF (*.pdf);;PNG 그림 (*.png)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>The file that was written</source>
        <translation>저장한 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>{name} does not end in .{ending}.</source>
        <translation>{name}은(는) .{ending}(으)로 끝나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Choose the format that fits the name, or another name.</source>
        <translation>이름에 맞는 형식을 고르거나 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Held back by the publishing rule: {n} records.</source>
        <translation>공개 규칙에 따라 공개하지 않은 기록: {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Held back by the publishing rule: {n} places.</source>
        <translation>공개 규칙에 따라 공개하지 않은 장소: {n}곳.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_overview.py"/>
        <source>Font replaced: {names}.</source>
        <translation>대신 쓴 글꼴: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>Export facility plate</source>
        <translation>시설 도판 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>Writes the plate of one facility: a picture with call-outs, coordinates with the decimals that their precision earns, date, sensor and credit of the image, size, status, who identifies it, what was observed, what was not seen, and a clean copy of the picture; or two or four dates of the same ground, with the table of changes. A public plate shows approved marks alone. An image whose license does not allow printing is refused, with the reason. A place whose point stands for a town gets no picture: any building on it would be taken for the place.</source>
        <translation>시설 하나의 도판을 씁니다. 설명을 단 영상, 정밀도만큼의 소수 자리로 적은 좌표, 영상의 날짜와 센서와 출처, 크기, 상태, 식별 근거, 관찰한 것, 보지 못한 것, 표시 없는 영상을 싣습니다. 또는 같은 땅의 두 날짜나 네 날짜를 변화표와 함께 싣습니다. 공개 도판에는 승인된 표시만 나옵니다. 사용 조건이 인쇄를 허용하지 않는 영상은 이유를 밝히고 거절합니다. 점이 마을을 대표하는 장소에는 영상을 싣지 않습니다. 그 위의 아무 건물이나 그 장소로 오해될 수 있기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>Id of the place</source>
        <translation>장소의 식별자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>Ids of images, with commas (empty: the last ones that may be printed)</source>
        <translation>영상의 식별자, 쉼표로 구분 (비우면 인쇄할 수 있는 마지막 영상)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>With a clean copy of the picture</source>
        <translation>표시 없는 영상도 싣기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>Held back by the publishing rule: {n} marks.</source>
        <translation>공개 규칙으로 남긴 표시: {n}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>The edition has no place {name}.</source>
        <translation>이 판에는 장소 {name}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_plate.py"/>
        <source>It may be held back or told less exactly at this level, or not be in the atlas.</source>
        <translation>이 수준에서는 남겨 두거나 덜 정확하게 알리는 장소이거나, 아틀라스에 없는 장소일 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Export press kit</source>
        <translation>보도 자료 묶음 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Writes one map for a newsroom into a new folder, in English and in Korean: PDF, SVG with live text, a PNG that can be read at 1,000 pixels, the map in words for those who do not see it, embargo, contact, level, credits, and a manifest with the SHA-256 of each file.</source>
        <translation>언론용 지도 하나를 새 폴더에 영어와 한국어로 만듭니다. PDF, 글자를 살린 SVG, 1,000픽셀에서 읽을 수 있는 PNG, 지도를 보지 못하는 사람을 위한 설명 글, 보도 제한, 연락처, 수준, 출처 표시, 파일마다 SHA-256을 적은 목록이 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Number of the record of the event</source>
        <translation>사건 기록의 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Embargo, with its time zone (empty: none)</source>
        <translation>보도 제한 시각과 시간대(비우면 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Contact (empty: none)</source>
        <translation>연락처(비우면 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>New folder of the press kit</source>
        <translation>보도 자료 묶음의 새 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>There is no route {no} in this edition.</source>
        <translation>이 판에는 경로 {no}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Choose one of the routes of the atlas that may be published.</source>
        <translation>출판할 수 있는 아틀라스의 경로를 선택하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>The edition has no event {no} with two crossings or more.</source>
        <translation>이 판에는 통과 지점이 둘 이상인 사건 {no}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_press_kit.py"/>
        <source>Choose one of these: {names}.</source>
        <translation>다음 중에서 선택하십시오: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Export route sheet</source>
        <translation>경로 한 장 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Writes an A4 or A3 page of one published route: a map that fits it, its stops in two languages, its legs with the cases moved along them, and what is said of it, with sources. The line is schematic.</source>
        <translation>공개된 송환 경로 하나를 A4 또는 A3 한 쪽으로 씁니다: 경로에 맞춘 지도, 두 언어로 된 경유지, 구간과 그 구간으로 옮겨진 사례, 경로에 관한 진술과 출처. 선은 개념도입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Export event sheet</source>
        <translation>사건 한 장 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Writes a map of one dated event, A4, A3 or a slide: its crossings, the number of people that each source gives, rival figures side by side. A crossing without a figure says so.</source>
        <translation>날짜가 있는 사건 하나의 지도를 A4, A3 또는 슬라이드로 씁니다: 국경 통과 지점, 출처마다 밝힌 사람 수, 서로 다른 수치를 나란히. 수치가 없는 통과 지점은 그렇다고 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Export dossiers</source>
        <translation>기록별 자료 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Writes the chosen records, or one of them, each with custody bar, stages, figures by source, sources, and what is not known. Every page says for whom it is.</source>
        <translation>선택한 기록 전부나 하나를 구금 막대, 단계, 출처별 수치, 출처, 알려지지 않은 것과 함께 씁니다. 모든 쪽에 누구를 위한 것인지 적습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>Number of the record (empty: all that are chosen)</source>
        <translation>기록 번호 (비우면 선택한 모든 기록)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>The edition has no such record.</source>
        <translation>이 판에는 그런 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_sheets.py"/>
        <source>It may be held back at this level, or not be among the choices.</source>
        <translation>이 공개 수준에서 보류되었거나 선택에 들지 않을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_statistics.py"/>
        <source>Export statistics</source>
        <translation>통계 내보내기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_statistics.py"/>
        <source>Writes the charts of the chosen records as A4 pages, each with its numbers as a table, the choices in words, and what each chart leaves out. Only what may leave the atlas at the chosen level is counted.</source>
        <translation>선택한 기록의 도표를 A4 쪽으로 만듭니다. 도표마다 숫자를 표로 싣고, 선택 조건과 각 도표에서 빠진 것을 적습니다. 선택한 수준에서 나갈 수 있는 것만 셉니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_statistics.py"/>
        <source>There is no record to count.</source>
        <translation>셀 기록이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/export_statistics.py"/>
        <source>All of them may be held back at this level, or none is among the choices.</source>
        <translation>이 수준에서는 모두 보류되었거나, 선택 조건에 맞는 기록이 없을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/filter_parameter.py"/>
        <source>Choices, as the panel copies them (empty: all records)</source>
        <translation>패널에서 복사한 선택(비우면 모든 기록)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Import tables</source>
        <translation>표 가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Brings cases, stages, persons, consents, sources, figures and places from CSV, TSV, XLSX, ODS, GeoJSON, GeoPackage, Shapefile, KML and TimeMap files into an atlas. A mapping says which column feeds which field; without one it is proposed by names and contents, and what can be read in two ways is refused row by row. A dry run says what would come in. All is one transaction, logged as one batch, and can be undone as a whole. Rows are known again by their numbers: what the source changed is changed, what was edited in the atlas is kept unless you say otherwise. All that comes in is restricted.</source>
        <translation>CSV, TSV, XLSX, ODS, GeoJSON, GeoPackage, Shapefile, KML, TimeMap 파일에서 사례, 단계, 사람, 동의, 출처, 수치, 장소를 아틀라스로 가져옵니다. 대응표가 어느 열이 어느 항목이 되는지 정하며, 없으면 이름과 내용으로 제안하고 두 가지로 읽힐 수 있는 값은 행마다 거부합니다. 시험 실행은 무엇이 들어올지 알려 줍니다. 모두 하나의 트랜잭션으로 처리되고 한 묶음으로 기록되며 통째로 되돌릴 수 있습니다. 행은 번호로 다시 알아봅니다: 원본에서 바뀐 것은 바꾸고, 아틀라스에서 수정한 것은 달리 정하지 않는 한 유지합니다. 들어온 것은 모두 제한됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>rows that are new</source>
        <translation>새로운 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>rows that change something</source>
        <translation>무언가를 바꾸는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>rows that are the same</source>
        <translation>같은 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>rows that were rejected</source>
        <translation>거부된 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>rows in conflict with edits made here</source>
        <translation>여기서 고친 것과 부딪치는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>themes and stages that the file no longer has</source>
        <translation>파일에 더 이상 없는 주제와 단계</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>of these, those that were removed</source>
        <translation>그중 지운 것</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Number of the import</source>
        <translation>가져오기 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Mapping (empty: proposed)</source>
        <translation>대응표 (비우면 제안됨)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Encoding of text files (empty: found)</source>
        <translation>텍스트 파일의 인코딩 (비우면 자동)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Separator of text files (empty: found)</source>
        <translation>텍스트 파일의 구분 기호 (비우면 자동)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Row with the names of the columns (0: found)</source>
        <translation>열 이름이 있는 행 (0: 자동)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Dry run: only say what would be done</source>
        <translation>시험 실행: 무엇이 바뀔지만 알려 줌</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Whose data it is</source>
        <translation>자료의 소유자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Terms of its use</source>
        <translation>이용 조건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Where both sides were edited: keep what is here, or take what comes</source>
        <translation>양쪽에서 수정된 경우: 여기 값을 유지하거나 들어오는 값을 채택</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Themes and stages that the file no longer has: keep them, or remove them</source>
        <translation>파일에 더 이상 없는 주제와 단계: 두거나 지우기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Decisions field by field (JSON, or a file of it)</source>
        <translation>항목별 결정 (JSON 또는 그 파일)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Report (*.csv *.json)</source>
        <translation>보고서 (*.csv *.json)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Save the mapping</source>
        <translation>대응표 저장</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{table}: {rows}</source>
        <translation>{table}: {rows}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>left out</source>
        <translation>뺌</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{column} → {field}</source>
        <translation>{column} → {field}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{n} questions are open; what hangs on them is refused. The import window asks them, or answer them in the mapping.</source>
        <translation>답하지 않은 질문이 {n}개 있으며, 이에 걸린 값은 거부됩니다. 가져오기 창에서 답하거나 대응표에 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{record}: the file no longer has “{here}”; it is removed.</source>
        <translation>{record}: 파일에 “{here}”이(가) 더 이상 없어 지웁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{record}: the file no longer has “{here}”; it is kept.</source>
        <translation>{record}: 파일에 “{here}”이(가) 더 이상 없지만 둡니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{record}, {column}: here “{here}”, in the file “{incoming}”</source>
        <translation>{record}, {column}: 여기 “{here}”, 파일 “{incoming}”</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{table}, row {row}, {column}: {value}. {reason}</source>
        <translation>{table}, {row}행, {column}: {value}. {reason}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>The report has the rest.</source>
        <translation>나머지는 보고서에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>{count} names of places are to be confirmed; until then they have no point.</source>
        <translation>장소 이름 {count}개는 확인이 필요합니다. 그때까지는 점이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Search reads the new cases one by one until “Make search ready” has run.</source>
        <translation>“검색 준비”를 실행할 때까지 새 사례는 하나씩 읽어 검색합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Read {read}: {new} new, {changed} changed, {same} the same, {rejected} rejected, {conflict} in conflict.</source>
        <translation>읽은 행 {read}: 새로 {new}, 변경 {changed}, 같음 {same}, 거부 {rejected}, 충돌 {conflict}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_table.py"/>
        <source>Dry run, nothing was written. {words}</source>
        <translation>시험 실행으로 아무것도 쓰지 않았습니다. {words}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>Import from TimeMap</source>
        <translation>TimeMap에서 가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>Reads a TimeMap: one JSON with events, sources, associations and sites, a zip of them, the list of events with the other lists beside it or named, or the download of Bellingcat's map. Each event becomes a case of the kind event with one stage; filters and categories become themes, to which a mapping can give other names. Dates are month first, as TimeMap's own are, unless one of them cannot be. All that comes in is restricted. Dry run, report, mapping and conflicts are as with every import of tables.</source>
        <translation>TimeMap을 읽습니다. 사건·출처·연관·지점이 모두 든 JSON 하나, 이들을 묶은 ZIP, 사건 목록(나머지 목록은 같은 폴더에 있거나 따로 지정), 또는 Bellingcat 지도의 내려받기 파일을 읽을 수 있습니다. 각 사건은 단계가 하나인 ‘사건’ 종류의 사례가 됩니다. 필터와 범주는 주제가 되며, 대응표에서 다른 이름을 줄 수 있습니다. 날짜는 TimeMap 방식대로 월을 먼저 읽되, 그럴 수 없는 날짜가 있으면 그렇지 않습니다. 들어오는 것은 모두 제한됩니다. 시험 실행, 보고서, 대응표, 충돌은 다른 표를 가져올 때와 같습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>TimeMap: events or all in one (JSON, ZIP)</source>
        <translation>TimeMap: 사건 또는 전체(JSON, ZIP)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>Sources (empty: looked for beside the events)</source>
        <translation>출처(비우면 사건 파일 옆에서 찾음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>Associations (empty: looked for beside the events)</source>
        <translation>연관(비우면 사건 파일 옆에서 찾음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_timemap.py"/>
        <source>Sites (empty: looked for beside the events)</source>
        <translation>지점(비우면 사건 파일 옆에서 찾음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Import from Uwazi</source>
        <translation>Uwazi에서 가져오기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Reads a database kept in Uwazi (such as FOOTPRINTS): live from its web address, from saved pages, or from a CSV table that Uwazi exported or would import. Nothing is asked of the network unless an address is given and the network is switched on in Visual Atlas; requests go out one at a time, about one a second. With a folder to keep the pages in, a download goes on where it stopped, and a later run asks only for what was edited since. Templates of facilities become places, of victims persons, of events cases, unless a mapping says otherwise. All that comes in is restricted, whatever its owner has published. An authentication of QGIS of the kind Basic signs in at Uwazi itself; other kinds are sent with each request.</source>
        <translation>Uwazi로 관리하는 데이터베이스(FOOTPRINTS 등)를 읽습니다. 웹 주소에서 바로, 저장한 페이지에서, 또는 Uwazi가 내보냈거나 가져오는 CSV 표에서 읽습니다. 주소를 주고 Visual Atlas에서 네트워크를 켜지 않으면 네트워크에 아무것도 요청하지 않으며, 요청은 한 번에 하나씩, 1초에 하나쯤 보냅니다. 페이지를 보관할 폴더를 주면 멈춘 곳부터 이어 받고, 다음 실행에서는 그 뒤에 고친 것만 요청합니다. 대응표가 달리 정하지 않으면 시설 서식은 장소로, 피해자 서식은 사람으로, 사건 서식은 사례로 들어옵니다. 소유자가 무엇을 공개했든 들어오는 것은 모두 제한됩니다. Basic 방식의 QGIS 인증은 Uwazi에 직접 로그인하고, 다른 방식은 요청마다 함께 보냅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Web address of the database</source>
        <translation>데이터베이스의 웹 주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Authentication, for a restricted database</source>
        <translation>인증(제한된 데이터베이스용)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Or a saved file (JSON, CSV, ZIP)</source>
        <translation>또는 저장한 파일(JSON, CSV, ZIP)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Or a folder of saved pages</source>
        <translation>또는 저장한 페이지가 있는 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Folder in which the pages are kept</source>
        <translation>페이지를 보관할 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Languages, with commas (none: all)</source>
        <translation>언어, 쉼표로 구분(비우면 모두)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Edited since (a day, “all”, or nothing)</source>
        <translation>고친 시점(날짜, “all”, 또는 비움)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Ask for the relations of each record, too (slow)</source>
        <translation>기록마다 관계도 요청(느림)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Either a web address or one saved file or folder is needed.</source>
        <translation>웹 주소, 또는 저장한 파일이나 폴더 하나가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Give one of them.</source>
        <translation>그중 하나를 주십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>The database was not asked, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 데이터베이스에 묻지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>“{text}” is no day.</source>
        <translation>“{text}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/import_uwazi.py"/>
        <source>Write it as 2024-05-01.</source>
        <translation>2024-05-01과 같이 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/level_words.py"/>
        <source>Public: anybody</source>
        <translation>공개: 누구나</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/level_words.py"/>
        <source>Partner: an organization that agreed to the terms</source>
        <translation>협력: 조건에 동의한 단체</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/level_words.py"/>
        <source>Internal: the own team</source>
        <translation>내부: 우리 팀</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/look_words.py"/>
        <source>Gray: for copying and printing without color</source>
        <translation>회색: 흑백 복사와 인쇄용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/look_words.py"/>
        <source>Night: for a screen in a dark room</source>
        <translation>야간: 어두운 방의 화면용</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/look_words.py"/>
        <source>SVG with live text</source>
        <translation>글자를 살린 SVG</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/look_words.py"/>
        <source>TIFF with world file</source>
        <translation>월드 파일이 있는 TIFF</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/look_words.py"/>
        <source>PDF with map layers</source>
        <translation>지도 레이어가 있는 PDF</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Agreement of two analysts</source>
        <translation>두 분석가의 일치도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Compares two analysts where both have looked at a place on the same date: how many marks of one kind lie within some meters of each other, one to one, and whether the two say alike that a kind is there (percent agreement and Cohen's kappa). What one of them has not answered is left out and counted; what is undefined says so. For the team: the result names analysts.</source>
        <translation>같은 날짜에 같은 장소를 둘 다 판독한 두 분석가를 비교합니다: 같은 종류의 표시가 몇 미터 안에 일대일로 얼마나 있는지, 어떤 종류가 있다고 똑같이 말하는지(일치율과 코헨의 카파). 한 사람이 답하지 않은 것은 빼고 그 수를 밝히며, 정의되지 않는 것은 그렇게 말합니다. 결과에 분석가가 나오므로 팀 내부용입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Id of an analyst</source>
        <translation>분석가 ID</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Id of another analyst</source>
        <translation>다른 분석가 ID</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Table of the pairs</source>
        <translation>쌍의 표</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Pairs of marks</source>
        <translation>표시 쌍</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Marks of the first alone</source>
        <translation>첫째 분석가만의 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Marks of the second alone</source>
        <translation>둘째 분석가만의 표시</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Kinds and dates that both answered</source>
        <translation>둘 다 답한 종류와 날짜</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Share of equal answers (empty: undefined)</source>
        <translation>같은 답의 비율(비어 있으면 정의되지 않음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/observation_agreement.py"/>
        <source>Cohen's kappa (empty: undefined)</source>
        <translation>코헨의 카파(비어 있으면 정의되지 않음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Pack imagery for offline use</source>
        <translation>오프라인용 영상 묶기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Fetches the pictures of one imagery source around chosen places, from one zoom level to another, into an MBTiles file, or of the finest level into a cloud optimized GeoTIFF for each place, with credit line, terms and what is known of the day of capture inside. The terms of a source set how many tiles a pack may hold; some allow none. Every request shows the provider which places are packed. A pack that stopped goes on where it was; a file that was there before is replaced by a whole one only. What is packed is registered as images of the atlas.</source>
        <translation>선택한 장소 주변의 영상을 영상 출처 하나에서, 한 확대 수준부터 다른 확대 수준까지 받아 MBTiles 파일 하나에 담거나, 가장 자세한 수준만 장소마다 클라우드 최적화 GeoTIFF 하나에 담습니다. 저작권 표시, 이용 조건, 촬영일에 대해 알려진 것이 파일 안에 들어갑니다. 꾸러미 하나에 담을 수 있는 타일 수는 출처의 이용 조건이 정하며, 전혀 허용하지 않는 출처도 있습니다. 요청할 때마다 어느 장소를 담는지 제공자가 알게 됩니다. 멈춘 꾸러미는 멈춘 곳에서 이어지고, 이미 있던 파일은 온전한 것으로만 바뀝니다. 담은 것은 아틀라스의 영상으로 등록됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Ids of places, with commas (empty: all facilities whose point is a building or a site)</source>
        <translation>장소의 식별자, 쉼표로 구분 (비우면 점이 건물이나 부지인 모든 시설)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Id of an imagery source</source>
        <translation>영상 출처의 식별자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>What is chosen for the source, as JSON, such as {"date": "2024-05-01"}</source>
        <translation>출처에 대해 고른 것, {"date": "2024-05-01"} 같은 JSON</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Around each place (meters to each side)</source>
        <translation>장소 둘레 (각 방향으로 미터)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Only say how many tiles it would be</source>
        <translation>타일이 몇 개인지만 알리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Register the pack as an image of the atlas</source>
        <translation>묶음을 아틀라스의 영상으로 등록</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Tiles</source>
        <translation>타일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Tiles fetched in this run</source>
        <translation>이번에 가져온 타일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Tiles that the source does not have</source>
        <translation>출처에 없는 타일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>The file or folder that was written</source>
        <translation>기록된 파일 또는 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>The images in the register (UUID, with commas)</source>
        <translation>등록부의 영상(UUID, 쉼표로 구분)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>{n} tiles are packed ({size} MB), {new} of them fetched now; the source has no picture for {missing}.</source>
        <translation>타일 {n}개를 묶었습니다({size}MB). 그중 {new}개를 지금 가져왔고, {missing}개는 출처에 그림이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>{source} has no picture of {name} at this zoom level.</source>
        <translation>{source}에는 이 확대 수준에서 {name}의 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>The point of {name} stands for a town or an area: the place itself may lie outside of what is packed.</source>
        <translation>{name}의 점은 마을이나 지역을 대표합니다. 장소 자체는 묶은 범위 밖에 있을 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>“{name}” does not end in .mbtiles.</source>
        <translation>“{name}”이(가) .mbtiles로 끝나지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>One MBTiles file</source>
        <translation>MBTiles 파일 하나</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>A GeoTIFF (COG) for each place, finest level</source>
        <translation>장소마다 GeoTIFF(COG) 하나, 가장 자세한 수준</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>The atlas has no place with a point and the id {names}.</source>
        <translation>아틀라스에 점이 있고 식별자가 {names}인 장소가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Look up the ids in the table of places.</source>
        <translation>장소 표에서 식별자를 찾으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>{n} tiles ({levels}), about {size} MB; the true size is known afterwards.</source>
        <translation>타일 {n}개({levels}), 약 {size}MB. 실제 크기는 나중에 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>What is chosen for the source is no JSON object.</source>
        <translation>출처에 대해 고른 것이 JSON 객체가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pack_offline.py"/>
        <source>Write it as {example}, or leave it empty.</source>
        <translation>{example}처럼 쓰거나 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>The variable SOURCE_DATE_EPOCH is no number of seconds.</source>
        <translation>변수 SOURCE_DATE_EPOCH가 초 단위의 수가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Correct it, or unset it.</source>
        <translation>고치거나 지우십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Own template (empty: the atlas's); the paper is then its own</source>
        <translation>직접 만든 템플릿 (비우면 아틀라스의 것); 용지는 템플릿을 따릅니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Colors</source>
        <translation>색상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Further files beside it, of the first page</source>
        <translation>함께 만들 다른 형식의 파일(첫 쪽)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Bleed of 3 mm with crop marks, on the first page</source>
        <translation>첫 쪽에 3mm 도련과 재단선</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>English, with names and headings in Korean, too</source>
        <translation>영어, 이름과 제목은 한국어도 함께</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Pages</source>
        <translation>쪽수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/pages.py"/>
        <source>Records in the edition</source>
        <translation>이 판의 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Writes what may leave the atlas at a publishing level into a new folder: records that the rule lets through, places told as exactly as the policy of the atlas allows, with a manifest that names the SHA-256 of each file. The publication is entered into the register of the atlas and compared with earlier ones. A preview says first what is held back and why, and writes nothing. The choices narrow the records; places and routes that were published anyway are always told.</source>
        <translation>공개 수준에 따라 아틀라스 밖으로 나가도 되는 것을 새 폴더에 씁니다. 규칙이 허용하는 기록과, 아틀라스의 정책이 허용하는 만큼만 정확한 장소를 담고, 파일마다 SHA-256을 적은 목록(manifest)을 함께 둡니다. 공개는 아틀라스의 기록부에 올라가고 이전 판과 비교됩니다. 미리보기는 무엇이 왜 보류되는지 먼저 알려 주고 아무것도 쓰지 않습니다. 선택은 기록만 좁히며, 이미 공개된 장소와 송환 경로는 언제나 담깁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Outputs</source>
        <translation>내보낼 형식</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Imagery of the web map, on a second page (id of a listed source; empty: none)</source>
        <translation>웹 지도 둘째 페이지의 영상(목록에 있는 출처의 id, 비우면 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Only say what would be held back</source>
        <translation>무엇이 보류되는지만 알리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Records that leave</source>
        <translation>나가는 기록 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>SHA-256 of the manifest</source>
        <translation>목록(manifest)의 SHA-256</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>{n} files written; SHA-256 of the manifest: {sum}</source>
        <translation>파일 {n}개를 썼습니다. 목록(manifest)의 SHA-256: {sum}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>GeoPackage</source>
        <translation>GeoPackage(지오패키지)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>CSV for readers and spreadsheets</source>
        <translation>CSV(독자와 스프레드시트용)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>CSV for exchange, lossless</source>
        <translation>CSV(교환용, 손실 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Excel workbook (internal level)</source>
        <translation>엑셀 통합 문서(내부 수준)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>GeoJSON</source>
        <translation>GeoJSON 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>CSV for an import into Uwazi</source>
        <translation>CSV(Uwazi로 가져오기용)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>QGIS project (with the GeoPackage)</source>
        <translation>QGIS 프로젝트(GeoPackage와 함께)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Numbers by place, theme and year</source>
        <translation>장소·주제·연도별 수치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish.py"/>
        <source>Web map</source>
        <translation>웹 지도</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} records: their privacy keeps them from this level</source>
        <translation>기록 {n}건: 비공개 등급 때문에 이 수준에서는 나갈 수 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} records: a person in them was withdrawn</source>
        <translation>기록 {n}건: 그 안의 사람이 철회됨</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} records: neither a public ground nor a consent that covers this level</source>
        <translation>기록 {n}건: 공개 근거도, 이 수준에 해당하는 동의도 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} records: their review has not come far enough</source>
        <translation>기록 {n}건: 검토가 충분히 진행되지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>May leave: {n} records.</source>
        <translation>나갈 수 있음: 기록 {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Not chosen: {n} records that might leave.</source>
        <translation>선택에서 빠짐: 나갈 수 있는 기록 {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Held back: {n} records.</source>
        <translation>보류: 기록 {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Held back: {n} steps of records that leave.</source>
        <translation>보류: 나가는 기록의 단계 {n}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Without their free text: {n} records whose text is not cleared.</source>
        <translation>서술 없이 나감: 서술이 허가되지 않은 기록 {n}건.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Taken out of texts: {n} paths or e-mail addresses.</source>
        <translation>글에서 뺀 경로나 이메일 주소: {n}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Routes are told without their drawing, because the library shapely is missing or does not fit this QGIS.</source>
        <translation>shapely 라이브러리가 없거나 이 QGIS와 맞지 않아 송환 경로를 그림 없이 담습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Only numbers leave: small ones are suppressed, and others with them.</source>
        <translation>수치만 나갑니다. 작은 수치는 가려지고, 그 수치를 알아낼 수 있는 다른 수치도 가려집니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>The web map counts and draws all {n} records, and lists none: it lists up to {most}.</source>
        <translation>웹 지도는 기록 {n}건을 모두 세고 그리지만 목록은 보이지 않습니다. 목록은 {most}건까지입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>GeoJSON has no limit, but programs read it as a whole: for {n} records take the GeoPackage.</source>
        <translation>GeoJSON에는 한도가 없지만 프로그램이 통째로 읽습니다. 기록 {n}건이라면 GeoPackage를 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images stay: their privacy keeps them from this level.</source>
        <translation>영상 위 표시 {n}개는 남습니다: 공개 범위 때문에 이 수준으로 나갈 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images stay: their review has not come far enough.</source>
        <translation>영상 위 표시 {n}개는 남습니다: 검토가 아직 충분하지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images stay: their place is not told exactly, or they name none.</source>
        <translation>영상 위 표시 {n}개는 남습니다: 장소가 정확히 공개되지 않거나 장소를 가리키지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images stay: they lie far from the place that they name.</source>
        <translation>영상 위 표시 {n}개는 남습니다: 가리키는 장소에서 멀리 떨어져 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images stay: their shape cannot be read.</source>
        <translation>영상 위 표시 {n}개는 남습니다: 모양을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are told exactly.</source>
        <translation>장소 {n}곳은 정확한 위치로 나갑니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are told by a cell of the grid.</source>
        <translation>장소 {n}곳은 격자 칸으로 나갑니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are told by their settlement.</source>
        <translation>장소 {n}곳은 마을·도시로 나갑니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are told by their county.</source>
        <translation>장소 {n}곳은 군·시로 나갑니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are not told.</source>
        <translation>장소 {n}곳은 나가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} records of “{title}” ({day}) are not in this edition: whoever has both sees which. Call the earlier one back.</source>
        <translation>“{title}”({day})의 기록 {n}건이 이번 판에는 없습니다. 두 판을 가진 사람은 어느 기록인지 알 수 있습니다. 이전 판을 회수하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places that “{title}” ({day}) told exactly are not told exactly now: whoever has it knows them. Call it back.</source>
        <translation>“{title}”({day})에서 정확히 나간 장소 {n}곳이 이번에는 정확히 나가지 않습니다. 그 판을 가진 사람은 위치를 압니다. 회수하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places that “{title}” ({day}) told by an area are told exactly now: whoever has both sees which records of the area were there.</source>
        <translation>“{title}”({day})에서 구역으로 나간 장소 {n}곳이 이번에는 정확히 나갑니다. 두 판을 가진 사람은 그 구역의 어느 기록이 그곳이었는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Missing: {name}</source>
        <translation>없음: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Changed since it was published: {name}</source>
        <translation>공개한 뒤 바뀜: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Not part of the publication: {name}</source>
        <translation>공개 자료에 속하지 않음: {name}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>This atlas does not know the publication: another atlas made it, or its manifest was changed.</source>
        <translation>이 아틀라스는 이 공개 자료를 알지 못합니다. 다른 아틀라스에서 만들었거나 목록(manifest)이 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>The head of the change log that it names is no seal of this atlas.</source>
        <translation>목록에 적힌 변경 기록의 마지막 봉인이 이 아틀라스의 봉인이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} of {total} records may no longer leave at this level: {names}</source>
        <translation>기록 {total}건 가운데 {n}건이 더 이상 이 수준에서 나가면 안 됩니다: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>Withdrawn: {names}</source>
        <translation>철회됨: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>No longer in the atlas: {names}</source>
        <translation>아틀라스에 더 이상 없음: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} places are told more exactly than they may be now.</source>
        <translation>장소 {n}곳이 지금 허용되는 것보다 더 정확히 나가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} marks on images may not leave at this level: {names}</source>
        <translation>영상 위 표시 {n}개는 이 수준에서 나갈 수 없습니다: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{n} images may not be named at this level: {names}</source>
        <translation>영상 {n}개는 이 수준에서 밝힐 수 없습니다: {names}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/publish_words.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} 외 {n}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>What was indexed stays; search reads the rest case by case.</source>
        <translation>색인한 부분은 그대로 남고, 나머지는 검색할 때 사례를 하나씩 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>Make search ready</source>
        <translation>검색 준비</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>Makes the tables anew with which words and names are found in an atlas. They are derived from its cases, stages and places and never leave it. Search is right without this, too: what was edited is read case by case until it is indexed again, which only takes longer. It may be stopped at any time.</source>
        <translation>아틀라스에서 낱말과 이름을 찾는 데 쓰는 표를 새로 만듭니다. 이 표는 아틀라스의 사례, 단계, 장소에서 만들어지며 밖으로 나가지 않습니다. 이 작업을 하지 않아도 검색 결과는 맞습니다. 고친 부분은 다시 색인할 때까지 사례를 하나씩 읽으므로 시간이 더 걸릴 뿐입니다. 언제든지 멈출 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>Only what was edited since</source>
        <translation>그 뒤에 고친 부분만</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>Groups of cases indexed</source>
        <translation>색인한 사례 묶음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/rebuild_search.py"/>
        <source>{n} groups of up to 4,096 cases were indexed.</source>
        <translation>최대 4,096건씩 묶은 {n}개 묶음을 색인했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Writes an image file (GeoTIFF, cloud optimized GeoTIFF, JPEG2000, MBTiles, VRT), or every one in a folder, into the register of an atlas: when it was captured, by what, how fine it is, where it lies, with the SHA-256 of the file. All that is read from the metadata and from the name of the file, each value with where it was learned. The file is neither copied nor changed, and nothing is written beside it. Corrections are JSON with the names of the columns of the table images, such as {"acquired_at": "2023-10-09", "attribution": "© …"}; they hold for every file. A file that would make QGIS ask a network or run a program is not opened.</source>
        <translation>영상 파일(GeoTIFF, 클라우드 최적화 GeoTIFF, JPEG2000, MBTiles, VRT) 하나 또는 폴더 안의 모든 영상 파일을 아틀라스의 영상 목록에 적습니다. 언제 무엇으로 촬영했는지, 얼마나 세밀한지, 어디에 있는지를 파일의 SHA-256과 함께 적습니다. 모두 메타데이터와 파일 이름에서 읽으며 값마다 근거를 밝힙니다. 파일을 복사하거나 바꾸지 않고 옆에 아무것도 쓰지 않습니다. 수정 사항은 images 표의 열 이름을 쓴 JSON입니다. 예: {"acquired_at": "2023-10-09", "attribution": "© …"}. 모든 파일에 적용됩니다. QGIS가 네트워크에 요청하거나 프로그램을 실행하게 만드는 파일은 열지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Or a folder of images</source>
        <translation>또는 영상 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Corrections (JSON)</source>
        <translation>수정 사항(JSON)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Only look, write nothing</source>
        <translation>보기만 하고 쓰지 않음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Images registered</source>
        <translation>등록한 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Files left out</source>
        <translation>제외한 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Identifiers of the images</source>
        <translation>영상 식별자</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>What was read, as JSON (only where nothing is written)</source>
        <translation>읽은 것(JSON, 아무것도 쓰지 않을 때만)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Choose an image file or a folder.</source>
        <translation>영상 파일이나 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>One of both is needed, and not the other.</source>
        <translation>둘 중 하나만 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>There is no folder {path}.</source>
        <translation>폴더 {path}이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Choose the folder again.</source>
        <translation>폴더를 다시 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>The folder {path} holds no image that can be registered.</source>
        <translation>폴더 {path}에 등록할 수 있는 영상이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Choose a folder with GeoTIFF, JPEG2000, MBTiles or VRT files.</source>
        <translation>GeoTIFF, JPEG2000, MBTiles, VRT 파일이 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>{title}: {date} ({ground}), registered</source>
        <translation>{title}: {date} ({ground}), 등록함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>{title}: {date} ({ground})</source>
        <translation>{title}: {date} ({ground})</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Check images</source>
        <translation>영상 점검</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Looks whether the file of every registered image is where it was and has the SHA-256 that was written down. A file that was moved is looked for in the folder of the atlas and in another one, by its size and its sum; its new place is written down if you want that. A changed file is named, and never taken over.</source>
        <translation>등록한 모든 영상의 파일이 있던 자리에 있고 적어 둔 SHA-256과 같은지 봅니다. 옮겨진 파일은 아틀라스 폴더와 다른 한 폴더에서 크기와 해시로 찾고, 원하면 새 위치를 적습니다. 바뀐 파일은 이름을 알리되 받아들이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Folder in which moved files may be</source>
        <translation>옮겨진 파일이 있을 수 있는 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Write down new places</source>
        <translation>새 위치 적기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Images as they were</source>
        <translation>그대로인 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Changed files</source>
        <translation>바뀐 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Missing files</source>
        <translation>없는 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Moved files</source>
        <translation>옮겨진 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Images without a sum</source>
        <translation>해시가 없는 영상</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>New places written down</source>
        <translation>적은 새 위치</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>What was found</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/register_image.py"/>
        <source>Every image is as it was.</source>
        <translation>모든 영상이 그대로입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Seal the change log</source>
        <translation>변경 기록 봉인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Links the rows of the change log by a chain of SHA-256 sums, so that a row that is altered, removed or put in later is found. Write the head down or send it away: a chain proves nothing against somebody who holds the file and no earlier head.</source>
        <translation>변경 기록의 줄을 SHA-256 값으로 이어, 나중에 고치거나 지우거나 끼워 넣은 줄을 찾을 수 있게 합니다. 마지막 봉인 값을 적어 두거나 밖으로 보내십시오. 파일을 가진 사람에게 이전 봉인 값이 없으면 이 사슬은 아무것도 증명하지 못합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Rows sealed now</source>
        <translation>지금 봉인한 줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Rows of the log</source>
        <translation>기록의 줄 수</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{n} rows sealed; head: {head}</source>
        <translation>{n}줄을 봉인함; 마지막 봉인 값: {head}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Verify the change log</source>
        <translation>변경 기록 확인</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Finds the first row of the change log that was altered, removed or put in, compares with the head of an earlier publication, and replays the log against the tables. Nothing is written.</source>
        <translation>변경 기록에서 고치거나 지우거나 끼워 넣은 첫 줄을 찾고, 이전 간행물의 봉인 값과 견주며, 기록을 표와 맞춰 봅니다. 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Head of an earlier publication (empty: none)</source>
        <translation>이전 간행물의 봉인 값 (비움: 없음)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>End with an error where the log does not hold</source>
        <translation>기록이 맞지 않으면 오류로 끝냄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Whether the log holds</source>
        <translation>기록이 맞는지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Rows with a seal</source>
        <translation>봉인된 줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Rows whose values were taken out</source>
        <translation>값을 지운 줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Rows that are not as the log left them</source>
        <translation>기록과 다른 줄</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{sealed} of {n} rows are sealed; head: {head}</source>
        <translation>{n}줄 가운데 {sealed}줄이 봉인됨; 마지막 봉인 값: {head}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>The change log does not hold.</source>
        <translation>변경 기록이 맞지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Compare the atlas with a backup copy; the log lists each row.</source>
        <translation>아틀라스를 백업본과 견주어 보십시오. 로그에 줄마다 적혀 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>a row without a seal stands before it</source>
        <translation>봉인되지 않은 줄이 그 앞에 있습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>the row before it is missing, or a row was put in</source>
        <translation>앞의 줄이 없거나 끼워 넣은 줄이 있습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>its content was changed</source>
        <translation>내용이 바뀌었습니다</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>Row {row} of the change log: {why}.</source>
        <translation>변경 기록 {row}번째 줄: {why}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>The given head is not among the seals of this log: rows are missing, or it is another atlas.</source>
        <translation>주어진 봉인 값이 이 기록에 없습니다. 줄이 빠졌거나 다른 아틀라스입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{table} {row}: in the log, but not in the table</source>
        <translation>{table} {row}: 기록에는 있으나 표에 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{table} {row}: deleted by the log, but in the table</source>
        <translation>{table} {row}: 기록에는 삭제되었으나 표에 있음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{table} {row}: “{column}” is not as the log left it</source>
        <translation>{table} {row}: “{column}”이(가) 기록과 다름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/seal_log.py"/>
        <source>{table} {row}: in the table, but not in the log</source>
        <translation>{table} {row}: 표에는 있으나 기록에 없음</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Search a catalog of satellite scenes</source>
        <translation>위성 장면 카탈로그 검색</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Lists the scenes that a catalog (STAC: a server of version 1.0, or files on the web) has of a place or an area, with their dates, sensors, cloud cover and outlines. No picture is loaded. The catalog is asked only while the network is switched on in Visual Atlas, and only after you agreed to ask its host. It learns your network address, the days, and the area: the cells of half a degree or more around it, unless the area itself is to be sent. What came is narrowed to the place here. Links to other hosts, to files and to private networks are not followed.</source>
        <translation>카탈로그(STAC: 1.0판 서버 또는 웹의 파일)에 있는 한 장소나 구역의 장면을 촬영일, 센서, 구름, 윤곽과 함께 목록으로 만듭니다. 그림은 불러오지 않습니다. Visual Atlas에서 네트워크가 켜져 있고 그 호스트에 요청하기로 동의한 뒤에만 카탈로그에 요청합니다. 카탈로그는 사용자의 네트워크 주소, 날짜, 구역을 알게 됩니다. 구역 자체를 보내기로 하지 않는 한 그곳을 둘러싼 0.5도 이상의 격자만 보냅니다. 받은 것은 이 컴퓨터에서 그 장소로 좁힙니다. 다른 호스트, 파일, 사설망으로 가는 링크는 따라가지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Address of the catalog</source>
        <translation>카탈로그의 주소</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Or an area</source>
        <translation>또는 구역</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>From (a day, a month or a year)</source>
        <translation>시작(날, 달 또는 해)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>To (a day, a month or a year)</source>
        <translation>끝(날, 달 또는 해)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Cloud cover at most (%)</source>
        <translation>구름 상한(%)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>With scenes that do not tell their cloud cover</source>
        <translation>구름을 밝히지 않은 장면 포함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Scenes at most</source>
        <translation>장면 수 상한</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>I agree that the host of the catalog is asked</source>
        <translation>카탈로그의 호스트에 요청하는 데 동의함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>scenes</source>
        <translation>장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>scenes beside the area</source>
        <translation>구역 밖의 장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>scenes of other days</source>
        <translation>다른 날짜의 장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>scenes with more cloud</source>
        <translation>구름이 더 많은 장면</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>entries that could not be read</source>
        <translation>읽을 수 없는 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>pages that were read</source>
        <translation>읽은 페이지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Whether all was read</source>
        <translation>모두 읽었는지</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Remarks</source>
        <translation>비고</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>{count} scenes so far</source>
        <translation>지금까지 장면 {count}건</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>The list cannot be written.</source>
        <translation>목록을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Either a place or an area is needed.</source>
        <translation>장소나 구역 하나가 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>The place is not on the globe.</source>
        <translation>장소가 지구 위에 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>The area is empty.</source>
        <translation>구역이 비어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Choose another one.</source>
        <translation>다른 것을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>The catalog was not asked, because the network is switched off.</source>
        <translation>네트워크가 꺼져 있어 카탈로그에 요청하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>The catalog was not asked: nobody agreed to ask {host}.</source>
        <translation>카탈로그에 요청하지 않았습니다. {host}에 요청하는 데 아무도 동의하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/search_stac.py"/>
        <source>Agree in the window of the search, or with the parameter AGREED.</source>
        <translation>검색 창에서, 또는 매개변수 AGREED로 동의하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>The connection names a service, whose file may lead anywhere.</source>
        <translation>연결이 서비스를 가리키는데, 그 파일은 어디로든 이어질 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Make a connection with host and database in QGIS (Browser, PostgreSQL, New Connection).</source>
        <translation>QGIS(탐색기, PostgreSQL, 새 연결)에서 호스트와 데이터베이스로 연결을 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>QGIS has no PostgreSQL connection of this name.</source>
        <translation>QGIS에 이런 이름의 PostgreSQL 연결이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Make it in QGIS (Browser, PostgreSQL, New Connection), then try again.</source>
        <translation>QGIS(탐색기, PostgreSQL, 새 연결)에서 만든 다음 다시 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Team atlas</source>
        <translation>팀 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>PostgreSQL connection of QGIS</source>
        <translation>QGIS의 PostgreSQL 연결</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Name of the team atlas</source>
        <translation>팀 아틀라스 이름</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>New team atlas</source>
        <translation>새 팀 아틀라스</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Makes an empty atlas on a PostgreSQL server with PostGIS: tables for three levels, what each role may open, and the roles viewer, analyst, editor and steward. Needs the rights CREATE in the database and CREATEROLE. Then fill it with “Copy an atlas between file and team”.</source>
        <translation>PostGIS가 있는 PostgreSQL 서버에 빈 아틀라스를 만듭니다. 세 수준의 테이블, 역할마다 열 수 있는 것, 그리고 열람자(viewer), 분석가(analyst), 편집자(editor), 관리자(steward) 역할이 만들어집니다. 데이터베이스의 CREATE 권한과 CREATEROLE 권한이 필요합니다. 그다음 “파일과 팀 사이에 아틀라스 복사”로 채우십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Roles to give to people: {roles}</source>
        <translation>사람들에게 줄 역할: {roles}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Copy an atlas between file and team</source>
        <translation>파일과 팀 사이에 아틀라스 복사</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Copies all of an atlas with its change log and seals: a file into an empty team atlas, where each row goes to the level of its privacy, or a team atlas into a new file. Only stewards can: whoever sees a part would make a file that seems whole.</source>
        <translation>변경 기록과 봉인을 포함해 아틀라스 전체를 복사합니다. 파일을 빈 팀 아틀라스로 복사하면 행마다 공개 수준에 맞는 곳으로 들어가고, 팀 아틀라스를 새 파일로 복사할 수도 있습니다. 관리자만 할 수 있습니다. 일부만 보는 사람이 만들면 전체처럼 보이는 파일이 되기 때문입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>From a file into an empty team atlas</source>
        <translation>파일에서 빈 팀 아틀라스로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>From a team atlas into a new file</source>
        <translation>팀 아틀라스에서 새 파일로</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Atlas file to copy into the team atlas</source>
        <translation>팀 아틀라스로 복사할 아틀라스 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>New atlas file</source>
        <translation>새 아틀라스 파일</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Rows copied</source>
        <translation>복사한 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Rows for everybody of the team</source>
        <translation>팀 모두가 보는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Rows for analysts and editors</source>
        <translation>분석가와 편집자가 보는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Rows for stewards</source>
        <translation>관리자가 보는 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>A new file is needed.</source>
        <translation>새 파일이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Name one.</source>
        <translation>이름을 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>{n} rows copied.</source>
        <translation>행 {n}개를 복사했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>An atlas file is needed.</source>
        <translation>아틀라스 파일이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/team_atlas.py"/>
        <source>Rows by level: {public} public, {restricted} restricted, {confidential} confidential.</source>
        <translation>수준별 행: 공개 {public}, 제한 {restricted}, 기밀 {confidential}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Undo an import</source>
        <translation>가져오기 되돌리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Takes an import back as a whole, in one transaction: rows that it put in are removed, rows that it changed get the values they had before. Rows that were edited since are kept with all that belongs to them, and listed in the log. The change log keeps all of it, and its seal still holds.</source>
        <translation>가져오기를 하나의 트랜잭션으로 통째로 되돌립니다: 넣은 행은 삭제하고, 변경한 행은 이전 값으로 되돌립니다. 그 뒤 수정된 행은 딸린 것과 함께 유지하고 기록에 나열합니다. 변경 기록에는 모두 남으며 봉인도 그대로 유효합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Number of the import (empty: the last one that stands)</source>
        <translation>가져오기 번호 (비우면 남아 있는 마지막 것)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Also what was edited since</source>
        <translation>그 뒤 수정된 것도 포함</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Rows removed</source>
        <translation>삭제된 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Rows put back as they were</source>
        <translation>이전 값으로 되돌린 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Rows kept</source>
        <translation>유지된 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>No import of this atlas stands.</source>
        <translation>이 아틀라스에 남아 있는 가져오기가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>Kept: {table} {record}. {why}</source>
        <translation>유지: {table} {record}. {why}</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/undo_import.py"/>
        <source>The import was undone: {removed} rows removed, {restored} put back as they were.</source>
        <translation>가져오기를 되돌렸습니다: {removed}행을 없애고 {restored}행을 예전대로 돌려놓았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Withdraw a person</source>
        <translation>사람 철회</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Takes a person who withdrew out of the atlas: the person, consents, attachments, and the cases about that person alone, with their stages, figures and texts, also from the change log; its seals still hold. A case about several persons stays, is held back from every edition, and is listed, because only a human can tell which of its words speak of whom. Publications that held one of the cases are listed, to be called back. Copies of the file, files of imports and projects are not reached.</source>
        <translation>철회한 사람을 아틀라스에서 지웁니다. 그 사람, 동의, 첨부, 그 사람만의 사례와 단계, 수치, 글을 변경 기록에서도 지우며 봉인은 그대로 유효합니다. 여러 사람에 관한 사례는 남겨 두고 모든 판에서 보류하며 목록으로 알립니다. 어떤 말이 누구에 관한 것인지는 사람만이 판단할 수 있기 때문입니다. 그 사례가 실린 출판물은 회수하도록 알립니다. 파일의 사본, 가져온 파일, 프로젝트에는 미치지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Number of the person (person_id)</source>
        <translation>사람의 번호 (person_id)</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Only say what would be taken out</source>
        <translation>지울 것만 알리기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Cases taken out</source>
        <translation>지운 사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Cases to be read by a human</source>
        <translation>사람이 읽어야 할 사례</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Rows taken out</source>
        <translation>지운 행</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Entries of the log whose values were taken out</source>
        <translation>값을 지운 기록 항목</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Publications to be called back</source>
        <translation>회수할 출판물</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>New number of the person</source>
        <translation>사람의 새 번호</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Cases about this person alone: {names}.</source>
        <translation>이 사람만의 사례: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Rows taken out: {n}; entries of the log whose values were taken out: {m}.</source>
        <translation>지운 행: {n}개, 값을 지운 기록 항목: {m}개.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Held back until somebody has read them, because others are in them, too: {names}.</source>
        <translation>다른 사람도 들어 있어 누군가 읽을 때까지 보류: {names}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>To be called back: “{title}” ({day}).</source>
        <translation>회수할 것: “{title}” ({day}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/withdraw.py"/>
        <source>Came in with the imports {names}: their files and mappings are still where they were.</source>
        <translation>가져오기 {names}(으)로 들어옴: 그 파일과 대응표는 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>Make a working copy of evidence</source>
        <translation>증거의 작업 사본 만들기</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>Writes a copy of an original that the atlas keeps, to be worked on. The original is held against its SHA-256 first; one that was altered is not handed out. Nothing of the atlas is changed, and no file is replaced.</source>
        <translation>아틀라스가 보관한 원본의 작업용 사본을 씁니다. 먼저 원본을 SHA-256과 대조하며, 바뀐 원본은 내주지 않습니다. 아틀라스는 바뀌지 않고 어떤 파일도 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>Id or SHA-256 of the original</source>
        <translation>원본의 ID 또는 SHA-256</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>Folder of the working copy</source>
        <translation>작업 사본을 둘 폴더</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>The working copy</source>
        <translation>작업 사본</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>This original is not in the atlas.</source>
        <translation>이 원본은 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/processing/working_copy.py"/>
        <source>Look at the list of attachments again.</source>
        <translation>첨부 목록을 다시 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>The folder “{name}” cannot be written.</source>
        <translation>“{name}” 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>Choose a folder in which you may write, or ask for the right to.</source>
        <translation>쓸 수 있는 폴더를 고르거나 쓰기 권한을 요청하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>“{name}” is not a file.</source>
        <translation>“{name}”은(는) 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>Choose another name, or allow writing to the file.</source>
        <translation>다른 이름을 고르거나 파일에 쓸 수 있게 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>“{name}” is in use by another program.</source>
        <translation>다른 프로그램이 “{name}”을(를) 쓰고 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_file.py"/>
        <source>Close it there, or stop editing it in QGIS, and try again; or choose another name.</source>
        <translation>그 프로그램에서 닫거나 QGIS에서 편집을 끝내고 다시 해 보십시오. 다른 이름을 골라도 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_folder.py"/>
        <source>“{name}” is not a folder.</source>
        <translation>“{name}”은(는) 폴더가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_folder.py"/>
        <source>Choose a folder.</source>
        <translation>폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_folder.py"/>
        <source>The folder “{name}” is not empty.</source>
        <translation>폴더 “{name}”이 비어 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/atomic_folder.py"/>
        <source>Choose a new folder: a publication stands alone, and nothing else goes out with it.</source>
        <translation>새 폴더를 고르세요. 공개 자료는 따로 있어야 하며, 다른 것이 함께 나가면 안 됩니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/brief.py"/>
        <source>“{name}” is read-only, so no mark can be saved in it.</source>
        <translation>“{name}”은(는) 읽기 전용이어서 표시를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>Close it there, or stop editing it in QGIS, and try again.</source>
        <translation>그 프로그램에서 닫거나 QGIS에서 편집을 끝내고 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>There was no room to write “{name}”.</source>
        <translation>“{name}”을(를) 쓸 공간이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>Free some space on the disk, or choose another folder, and try again.</source>
        <translation>디스크 공간을 비우거나 다른 폴더를 고르고 다시 해 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>“{name}” cannot be opened or written here.</source>
        <translation>“{name}”을(를) 여기서 열거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>Choose a folder in which you may read and write, or ask for the right to.</source>
        <translation>읽고 쓸 수 있는 폴더를 고르거나 권한을 요청하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>“{name}” is damaged.</source>
        <translation>“{name}”이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>Open a backup copy, or make a new atlas. The file was left as it is.</source>
        <translation>백업 사본을 열거나 새 아틀라스를 만드십시오. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>“{name}” could not be read or written.</source>
        <translation>“{name}”을(를) 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/connection.py"/>
        <source>See the details in the log; the file was left as it is.</source>
        <translation>자세한 내용은 로그를 보십시오. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>There is no record “{key}” of this kind in the atlas.</source>
        <translation>아틀라스에 이 종류의 기록 “{key}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>Look at its id in the table.</source>
        <translation>테이블에서 ID를 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>What this file is about is not in the atlas.</source>
        <translation>이 파일이 관련된 기록이 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>Choose a record of this atlas.</source>
        <translation>이 아틀라스의 기록을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>“{name}” is larger than {mb} MB.</source>
        <translation>“{name}”은(는) {mb} MB보다 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>Keep it beside the atlas, write down its SHA-256 in a source, and add a smaller copy here.</source>
        <translation>아틀라스 밖에 두고 SHA-256을 출처에 적은 뒤, 여기에는 작은 사본을 추가하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>The original “{name}” was altered: it does not have the SHA-256 that was noted with it.</source>
        <translation>원본 “{name}”이(가) 바뀌었습니다: 함께 적어 둔 SHA-256과 다릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>Take it from a backup copy of the atlas; the change log tells who changed the row.</source>
        <translation>아틀라스의 백업본에서 가져오십시오. 누가 바꾸었는지는 변경 기록에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/evidence.py"/>
        <source>There are too many working copies in this folder.</source>
        <translation>이 폴더에 작업 사본이 너무 많습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/examinations.py"/>
        <source>The result of this look was not written: its place or its image is not in the atlas any more.</source>
        <translation>살펴본 결과를 쓰지 못했습니다. 장소나 영상이 이제 아틀라스에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/examinations.py"/>
        <source>Open the atlas again, and look once more.</source>
        <translation>아틀라스를 다시 열고 한 번 더 살펴보세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>The folder of facts “{name}” was not found.</source>
        <translation>사실 폴더 “{name}”을(를) 찾을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>Choose the folder that holds the fact files.</source>
        <translation>사실 파일이 들어 있는 폴더를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>“{name}” lacks the column {names}.</source>
        <translation>“{name}”에 {names} 열이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>Correct the file and try again. Nothing was written.</source>
        <translation>파일을 고치고 다시 해 보십시오. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>The fact file “{name}” is missing.</source>
        <translation>사실 파일 “{name}”이(가) 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>Put it into the folder, or use the facts that come with the plugin.</source>
        <translation>그 파일을 폴더에 넣거나 플러그인과 함께 제공되는 사실을 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>“{name}” is not a CSV file in UTF-8.</source>
        <translation>“{name}”은(는) UTF-8로 된 CSV 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>“{name}”, row {line}, has {n} cells instead of {m}.</source>
        <translation>“{name}” {line}행의 칸은 {m}개가 아니라 {n}개입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>The facts break a rule: {first}.</source>
        <translation>사실이 규칙에 어긋납니다: {first}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_files.py"/>
        <source>The facts break a rule: {first} and {n} more.</source>
        <translation>사실이 규칙에 어긋납니다: {first}. 그 밖에 {n}곳 더 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_import.py"/>
        <source>The routes of these facts cannot be drawn, because the library shapely is missing or does not fit this QGIS.</source>
        <translation>shapely 라이브러리가 없거나 이 QGIS와 맞지 않아 이 사실의 송환 경로를 그릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/facts_import.py"/>
        <source>Install python3-shapely, or use the facts that come with the plugin.</source>
        <translation>python3-shapely를 설치하거나 플러그인과 함께 제공되는 사실을 쓰십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Nobody wrote down where the file of “{title}” is.</source>
        <translation>“{title}”의 파일이 어디에 있는지 적어 두지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Register the file anew if you have it.</source>
        <translation>파일이 있으면 새로 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>“{title}” was moved: it is now {path}.</source>
        <translation>“{title}”이(가) 옮겨졌습니다. 지금 위치: {path}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Run “Check images” with “Write down new places” to keep that.</source>
        <translation>이를 적어 두려면 “새 위치 적기”를 켜고 “영상 점검”을 실행하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Bring it back, or run “Check images” with the folder in which it may be. Marks and dates stay as they are.</source>
        <translation>되돌려 놓거나, 있을 만한 폴더를 정해 “영상 점검”을 실행하십시오. 표시와 날짜는 그대로 남습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Nobody wrote down what the file of “{title}” was when it was registered.</source>
        <translation>“{title}”을(를) 등록할 때 파일이 어떠했는지 적어 두지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Register it anew.</source>
        <translation>새로 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>The file of “{title}” has changed since it was registered: {path}.</source>
        <translation>“{title}”의 파일이 등록한 뒤 바뀌었습니다: {path}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_check.py"/>
        <source>Put the old file back. If the new one is right, register it as another image: marks were made on the old one.</source>
        <translation>이전 파일을 되돌려 놓으십시오. 새 파일이 맞으면 다른 영상으로 등록하십시오. 표시는 이전 파일 위에 했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Look whether it is there and whether you may read it.</source>
        <translation>파일이 있는지, 읽을 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Copy it again from where it came from.</source>
        <translation>가져온 곳에서 다시 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” is not an image that can be registered.</source>
        <translation>“{name}”은(는) 등록할 수 있는 영상이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Choose a GeoTIFF, a cloud optimized GeoTIFF, a JPEG2000, an MBTiles or a VRT file.</source>
        <translation>GeoTIFF, 클라우드 최적화 GeoTIFF, JPEG2000, MBTiles, VRT 파일을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” is not on this computer.</source>
        <translation>“{name}”은(는) 이 컴퓨터에 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The VRT “{name}” names “{other}”, which is no GeoTIFF and no JPEG2000.</source>
        <translation>VRT “{name}”이(가) 가리키는 “{other}”은(는) GeoTIFF도 JPEG2000도 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Make it again with gdalbuildvrt in the folder of the images that it names, or register those images.</source>
        <translation>가리키는 영상이 있는 폴더에서 gdalbuildvrt로 다시 만들거나 그 영상들을 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” could not be read to its end.</source>
        <translation>“{name}”을(를) 끝까지 읽지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>This QGIS cannot read “{name}”: its GDAL has no driver for this kind of file.</source>
        <translation>이 QGIS의 GDAL에는 이런 파일의 드라이버가 없어 “{name}”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Turn it into a GeoTIFF with another program, and register that.</source>
        <translation>다른 프로그램으로 GeoTIFF로 바꾸어 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” cannot be opened: it is damaged or incomplete.</source>
        <translation>“{name}”이(가) 손상되었거나 온전하지 않아 열 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The file “{name}” beside the image is not what its name says.</source>
        <translation>영상 옆의 파일 “{name}”은(는) 이름과 다른 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Remove it if you do not know where it came from.</source>
        <translation>어디서 왔는지 모르면 지우십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The file “{name}” beside the image is too large to be what its name says.</source>
        <translation>영상 옆의 파일 “{name}”은(는) 이름이 말하는 파일이라기에는 너무 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The file “{name}” beside the image names another file or address.</source>
        <translation>영상 옆의 파일 “{name}”이(가) 다른 파일이나 주소를 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” is still open for writing, or was not closed properly.</source>
        <translation>“{name}”이(가) 아직 쓰기 위해 열려 있거나 제대로 닫히지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Close the program that made it, or copy the file with that program.</source>
        <translation>만든 프로그램을 닫거나 그 프로그램으로 파일을 복사하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>“{name}” is too large to be what its name says.</source>
        <translation>“{name}”은(는) 이름이 말하는 것치고 너무 큽니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>Remove it, or look where it came from.</source>
        <translation>지우거나 어디서 왔는지 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The VRT “{name}” is damaged.</source>
        <translation>VRT “{name}”이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The VRT “{name}” names {n} image files.</source>
        <translation>VRT “{name}”이(가) 가리키는 영상 파일 수: {n}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The VRT “{name}” does more than lay images side by side ({what}), so it is not opened: it could ask a network or run a program.</source>
        <translation>VRT “{name}”은(는) 영상을 나란히 놓는 것 이상을 합니다({what}). 네트워크에 요청하거나 프로그램을 실행할 수 있으므로 열지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_files.py"/>
        <source>The VRT “{name}” names “{other}”, which is no image file in its own folder.</source>
        <translation>VRT “{name}”이(가) 가리키는 “{other}”은(는) 같은 폴더의 영상 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_json.py"/>
        <source>The corrections cannot be read.</source>
        <translation>수정 사항을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_json.py"/>
        <source>Write them as {"acquired_at": "2023-10-09", "attribution": "© …"}.</source>
        <translation>{"acquired_at": "2023-10-09", "attribution": "© …"}처럼 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_json.py"/>
        <source>The corrections name something that is no column of images, or that the file settles.</source>
        <translation>수정 사항에 영상의 열이 아니거나 파일이 정하는 것이 들어 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_json.py"/>
        <source>“{value}” cannot be a value of “{column}”.</source>
        <translation>“{value}”은(는) “{column}”의 값이 될 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The image is large and has no overviews: drawing it will be slow. A cloud optimized GeoTIFF made of it is faster.</source>
        <translation>영상이 크고 개요(overview)가 없어 그리는 데 오래 걸립니다. 클라우드 최적화 GeoTIFF로 만들면 더 빠릅니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The position comes from ground control points: it is approximate.</source>
        <translation>위치는 지상 기준점에서 온 것이라 대략입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The position in the file cannot be used ({why}).</source>
        <translation>파일의 위치 정보를 쓸 수 없습니다({why}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The image is rotated in its file; QGIS turns it to north as it draws.</source>
        <translation>영상이 파일 안에서 돌아가 있습니다. QGIS가 그릴 때 북쪽으로 맞춥니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The image is not rectified (RPC only): its place is approximate, and it cannot be drawn over the map as it is.</source>
        <translation>영상이 보정되지 않았습니다(RPC만 있음). 위치는 대략이며 그대로는 지도 위에 그릴 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The file does not say its coordinate system, so nobody knows where it lies: set it with “Assign projection” in a copy.</source>
        <translation>파일에 좌표계가 없어 어디에 있는지 알 수 없습니다. 사본에 “투영 할당”으로 정하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>The file does not say where it lies: georeference a copy of it in QGIS first.</source>
        <translation>파일에 위치가 없습니다. 먼저 QGIS에서 사본에 지리 참조를 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>“{name}” names another file for its overviews.</source>
        <translation>“{name}”의 개요(overview)가 다른 파일을 가리킵니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>Make a copy of it with gdal_translate, without overviews, and register the copy.</source>
        <translation>gdal_translate로 개요 없이 사본을 만들어 그것을 등록하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/image_reader.py"/>
        <source>“{name}” is cut off or damaged: its last part cannot be read.</source>
        <translation>“{name}”이(가) 잘렸거나 손상되었습니다. 마지막 부분을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The atlas has no such image any more.</source>
        <translation>아틀라스에 그런 영상이 더는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The image was changed or removed in the meantime.</source>
        <translation>그사이 영상이 바뀌었거나 지워졌습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Look at it again before you change it.</source>
        <translation>바꾸기 전에 다시 살펴보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The image has no title.</source>
        <translation>영상에 제목이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Write how it is called in the lists.</source>
        <translation>목록에서 부를 이름을 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Nothing says where the image is.</source>
        <translation>영상이 어디에 있는지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Choose a file or a service.</source>
        <translation>파일이나 서비스를 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The kind of the image or the ground of its date is none that is known.</source>
        <translation>영상의 종류나 날짜의 근거가 알려진 것이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>A number of the image cannot be: {value}.</source>
        <translation>영상의 수치가 있을 수 없는 값입니다: {value}.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>“{time}” is not a time.</source>
        <translation>“{time}”은(는) 시각이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Write it as 02:31 or 02:31:00, in UTC.</source>
        <translation>UTC로 02:31 또는 02:31:00처럼 적으십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>“{date}” is not a day.</source>
        <translation>“{date}”은(는) 날짜가 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Write it as 2027-12-31, or leave it empty.</source>
        <translation>2027-12-31처럼 적거나 비워 두십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>“{title}” is in the register already, as “{other}”.</source>
        <translation>“{title}”은(는) 이미 “{other}”(으)로 영상 목록에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Nothing is to do.</source>
        <translation>할 일이 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The file of “{title}” is in the register already, with another content, as “{other}”.</source>
        <translation>“{title}”의 파일이 이미 다른 내용으로 “{other}”(이)라는 이름으로 영상 목록에 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Look at it with “Check images”.</source>
        <translation>“영상 점검”으로 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>The atlas refused this image.</source>
        <translation>아틀라스가 이 영상을 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/images.py"/>
        <source>Look at the details in the log.</source>
        <translation>자세한 내용은 로그에서 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/local_traces.py"/>
        <source>“{name}” is in use, so the files beside it stay.</source>
        <translation>“{name}”이(가) 사용 중이므로 옆에 있는 파일을 그대로 두었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/local_traces.py"/>
        <source>Remove its layers from the project, close other programs that use it, and try again.</source>
        <translation>프로젝트에서 그 레이어를 빼고, 그 파일을 쓰는 다른 프로그램을 닫은 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/local_traces.py"/>
        <source>“{name}” could not be deleted.</source>
        <translation>“{name}”을(를) 지우지 못했습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/local_traces.py"/>
        <source>Close the program that uses it, and try again.</source>
        <translation>그 파일을 쓰는 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/log_seal.py"/>
        <source>The change log was altered at row {row}.</source>
        <translation>변경 기록이 {row}번째 줄에서 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/log_seal.py"/>
        <source>Nothing was sealed. Compare with a backup copy or with the head of an earlier publication.</source>
        <translation>아무것도 봉인하지 않았습니다. 백업본이나 이전 간행물의 봉인 값과 견주어 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>This mark is not in the atlas any more: somebody removed it.</source>
        <translation>이 표시는 이제 아틀라스에 없습니다. 누군가 지웠습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>Look at the marks again.</source>
        <translation>표시를 다시 보십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>This mark was changed meanwhile, in a form, in a table or by somebody else.</source>
        <translation>그사이 이 표시가 입력 양식이나 표에서, 또는 다른 사람에 의해 바뀌었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>Look at it again, then repeat what you wanted.</source>
        <translation>다시 본 뒤 하려던 일을 다시 하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>The atlas refused this mark, so it was not saved.</source>
        <translation>아틀라스가 이 표시를 받아들이지 않아 저장하지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mark_store.py"/>
        <source>Its place or its image may have been removed: choose them again.</source>
        <translation>장소나 영상이 지워졌을 수 있습니다. 다시 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mbtiles.py"/>
        <source>The pack was damaged while it was written.</source>
        <translation>묶음을 쓰는 동안 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/mbtiles.py"/>
        <source>Delete “{name}” and start again.</source>
        <translation>“{name}”을(를) 지우고 다시 시작하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/observation_kinds.py"/>
        <source>This atlas has no such kind.</source>
        <translation>이 아틀라스에는 그런 종류가 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/observation_kinds.py"/>
        <source>Open the list of kinds again.</source>
        <translation>종류 목록을 다시 여십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/observation_kinds.py"/>
        <source>The atlas refused this kind.</source>
        <translation>아틀라스가 이 종류를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/observation_kinds.py"/>
        <source>Choose another name, key or color.</source>
        <translation>다른 이름, 단축키 또는 색을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/route_rebuild.py"/>
        <source>Install python3-shapely (Debian, Ubuntu), or shapely with the OSGeo4W installer or with pip, and run this again.</source>
        <translation>python3-shapely(Debian, Ubuntu)를 설치하거나, OSGeo4W 설치 프로그램이나 pip로 shapely를 설치한 뒤 다시 실행하십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/scene_tables.py"/>
        <source>Nothing was taken from “{name}”, which lies with the image.</source>
        <translation>영상과 함께 있는 “{name}”에서는 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/scene_tables.py"/>
        <source>“{name}” with the image tells of another scene: nothing was taken from it.</source>
        <translation>영상과 함께 있는 “{name}”은(는) 다른 장면에 관한 것입니다. 여기서 가져온 것은 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/scene_tables.py"/>
        <source>“{name}” is larger than {n} MB, as no table of a scene is.</source>
        <translation>“{name}”은(는) {n}MB보다 큽니다. 장면의 메타데이터 표가 이렇게 클 수는 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>“{name}” was not found.</source>
        <translation>“{name}”을(를) 찾을 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>It may have been moved or renamed: look for it, or make a new atlas.</source>
        <translation>옮겨졌거나 이름이 바뀌었을 수 있습니다. 찾아보거나 새 아틀라스를 만드십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>Choose an atlas file (*.gpkg).</source>
        <translation>아틀라스 파일(*.gpkg)을 고르십시오.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>“{name}” is not a Visual Atlas file.</source>
        <translation>“{name}”은(는) Visual Atlas 파일이 아닙니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>Choose a file made with New atlas; other GeoPackages can be added as layers.</source>
        <translation>새 아틀라스로 만든 파일을 고르십시오. 다른 GeoPackage는 레이어로 추가할 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>“{name}” was made by a newer Visual Atlas (schema {version}; this one knows {known}).</source>
        <translation>“{name}”은(는) 더 새로운 Visual Atlas에서 만들었습니다(스키마 {version}, 이 버전이 아는 것은 {known}).</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>Update the plugin, then open the file again. The file was not changed.</source>
        <translation>플러그인을 새 버전으로 바꾸고 다시 여십시오. 파일은 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/schema.py"/>
        <source>“{name}” is of an older version and read-only, so it cannot be updated.</source>
        <translation>“{name}”은(는) 이전 버전이고 읽기 전용이어서 새 버전으로 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>A theme needs an English name of 1 to {n} characters.</source>
        <translation>주제에는 1자에서 {n}자까지의 영어 이름이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>The code of a theme has two letters, such as FR.</source>
        <translation>주제의 기호는 FR처럼 두 글자입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>The color of a theme is written as #RRGGBB.</source>
        <translation>주제의 색은 #RRGGBB로 씁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>The code {code} belongs to the theme “{name}”.</source>
        <translation>기호 {code}은(는) “{name}” 주제의 것입니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>Choose another code.</source>
        <translation>다른 기호를 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>There is a theme named “{name}”.</source>
        <translation>“{name}”(이)라는 주제가 이미 있습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>The theme “{name}” has this color.</source>
        <translation>“{name}” 주제가 이 색을 씁니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>Choose another color.</source>
        <translation>다른 색을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>Published themes cannot be changed.</source>
        <translation>공개된 주제는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>Add a theme of your own.</source>
        <translation>자신의 주제를 더하세요.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>The atlas refused this theme.</source>
        <translation>아틀라스가 이 주제를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <location filename="../../visual_atlas_plugin/store/theme_writer.py"/>
        <source>Choose another name, code or color.</source>
        <translation>다른 이름, 기호나 색을 고르세요.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>capture date unknown (mosaic)</source>
        <translation>촬영일 알 수 없음(모자이크)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Esri lets its customers publish still pictures of it with the credit line, where the map is not the main content. Use without an Esri account is not settled: ask Esri before you print. Your own lines and points traced from it may be published. No automated mass download.</source>
        <translation>Esri 고객은 지도가 주된 내용이 아닐 때 출처 표시와 함께 정지 화면을 공개할 수 있습니다. Esri 계정 없이 쓰는 경우는 정해져 있지 않으니 인쇄하기 전에 Esri에 문의하십시오. 이 영상을 따라 직접 그린 선과 점은 공개할 수 있습니다. 자동 대량 내려받기는 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Esri allows no automated mass download of its tiles. For offline use it has a service of its own, which needs an account.</source>
        <translation>Esri는 타일의 자동 대량 내려받기를 허용하지 않습니다. 오프라인용으로는 계정이 필요한 별도의 서비스가 있습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>With every request the provider can see your network address, which places are looked at, at which detail and when, and which release you compare.</source>
        <translation>요청할 때마다 제공자는 사용자의 네트워크 주소, 어느 곳을 얼마나 자세히 언제 보는지, 어느 릴리스를 비교하는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>capture date unknown (release {release} of the mosaic; the day of a release is not the day of capture)</source>
        <translation>촬영일 알 수 없음(모자이크 릴리스 {release}, 릴리스 날짜는 촬영일이 아님)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Under the Esri Master Agreement or Esri's terms of use: still pictures with the credit line, where the map is not the main content. Use without an Esri account is not settled: ask Esri before you print. No automated mass download.</source>
        <translation>Esri 기본 계약 또는 이용 약관에 따름: 지도가 주된 내용이 아닐 때 출처 표시와 함께 정지 화면. Esri 계정 없이 쓰는 경우는 정해져 있지 않으니 인쇄하기 전에 Esri에 문의하십시오. 자동 대량 내려받기는 할 수 없습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>capture date unknown (mosaic of 2020)</source>
        <translation>촬영일 알 수 없음(2020년 모자이크)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>CC BY-NC-SA 4.0: free with the credit line for academic work, NGO publications and humanitarian mapping. A printed map that is sold needs a commercial license from EOX.</source>
        <translation>CC BY-NC-SA 4.0: 학술 연구, NGO 간행물, 인도주의 지도 제작에는 출처를 표시하면 무료입니다. 판매하는 인쇄 지도에는 EOX의 상업 이용 허락이 필요합니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>We know of no number of tiles that EOX allows: this limit is ours.</source>
        <translation>EOX가 허용하는 타일 수는 알려진 것이 없습니다. 이 한도는 저희가 정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>capture date unknown (mosaic of 2016 and 2017)</source>
        <translation>촬영일 알 수 없음(2016년과 2017년 모자이크)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Circulated as CC BY 4.0: printing and selling are allowed with the credit line. Look at the terms of EOX before you sell a map.</source>
        <translation>CC BY 4.0으로 배포됨: 출처를 표시하면 인쇄와 판매를 할 수 있습니다. 지도를 팔기 전에 EOX의 조건을 확인하십시오.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>With every request the provider can see your network address, which places are looked at, at which detail and when, and which day you look at.</source>
        <translation>요청할 때마다 제공자는 사용자의 네트워크 주소, 어느 곳을 얼마나 자세히 언제 보는지, 어느 날을 보는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>captured on {date} (day in UTC; pieces of several passes of the satellite)</source>
        <translation>{date} 촬영(UTC 날짜, 위성이 여러 번 지나며 찍은 조각)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>NASA asks for the credit line. Nothing is said that forbids printing. One pixel is about 250 m: it shows weather, smoke, ice and floods, not buildings.</source>
        <translation>NASA는 출처 표시를 바랍니다. 인쇄를 금지하는 내용은 없습니다. 한 화소는 약 250m로, 날씨, 연기, 얼음, 홍수는 보이지만 건물은 보이지 않습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>We know of no number of tiles that NASA allows: this limit is ours.</source>
        <translation>NASA가 허용하는 타일 수는 알려진 것이 없습니다. 이 한도는 저희가 정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>With every request the provider can see your network address, your account (by the id of the instance), which places are looked at, at which detail and when, and which days you look at.</source>
        <translation>요청할 때마다 제공자는 사용자의 네트워크 주소, (인스턴스 번호로) 계정, 어느 곳을 얼마나 자세히 언제 보는지, 어느 날들을 보는지 알 수 있습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>captured between {from} and {date} (the instance decides which scene lies on top)</source>
        <translation>{from}에서 {date} 사이에 촬영(어느 장면이 위에 오는지는 인스턴스가 정함)</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Free to print and sell with the credit line. Say where you changed the picture. Nothing may look as if the European Union endorsed the map.</source>
        <translation>출처를 표시하면 자유롭게 인쇄하고 판매할 수 있습니다. 영상을 바꾼 곳을 밝히십시오. 유럽 연합이 지도를 보증하는 것처럼 보여서는 안 됩니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Every tile counts against the quota of your account: this limit is ours.</source>
        <translation>타일마다 계정의 할당량이 줄어듭니다. 이 한도는 저희가 정한 것입니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>A search tells the provider your network address, the area and the days. The picture itself is read from a second host.</source>
        <translation>검색하면 제공자가 사용자의 네트워크 주소, 구역, 날짜를 알게 됩니다. 영상 자체는 다른 호스트에서 읽습니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>captured on the day that the scene names</source>
        <translation>장면에 적힌 날에 촬영</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>Free to print and sell with the credit line. Say where you changed the picture. The service comes without a guarantee.</source>
        <translation>출처를 표시하면 자유롭게 인쇄하고 판매할 수 있습니다. 영상을 바꾼 곳을 밝히십시오. 서비스는 보증 없이 제공됩니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>This is a catalog of scenes: register a scene, and keep its file.</source>
        <translation>장면의 목록입니다. 장면을 등록하고 파일을 보관하십시오.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>A search tells the provider your network address and which event you look at.</source>
        <translation>검색하면 제공자가 사용자의 네트워크 주소와 어느 재해를 보는지 알게 됩니다.</translation>
    </message>
    <message>
        <location filename="../../data/imagery.json"/>
        <source>CC BY-NC 4.0: free with the credit line where nothing is sold. Only disasters are covered.</source>
        <translation>CC BY-NC 4.0: 판매하지 않으면 출처 표시와 함께 무료입니다. 재해만 다룹니다.</translation>
    </message>
</context>
</TS>
